import type { ReactNode } from 'react';

const shapes = {
  done: <path d="M5 12.5l4.5 4.5L19 7.5" />,
  info: <path d="M12 11v6M12 7.2v.1M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z" />,
  warning: <path d="M12 10v4M12 16.8v.1M12 4l9 16H3l9-16z" />,
  danger: <path d="M12 7.5v6M12 16.6v.1M8.2 3h7.6L21 8.2v7.6L15.8 21H8.2L3 15.8V8.2L8.2 3z" />,
  clock: <path d="M12 7v5.2l3.2 2M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z" />,
  calendar: <path d="M4 6.5h16V20H4V6.5zM4 11h16M8.5 3.5v5M15.5 3.5v5" />,
  close: <path d="M6 6l12 12M18 6L6 18" />,
  menu: <path d="M4 7h16M4 12h16M4 17h16" />,
  previous: <path d="M14.5 6l-6 6 6 6" />,
  next: <path d="M9.5 6l6 6-6 6" />,
  pause: <path d="M9 7v10M15 7v10M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18z" />,
  ask: <path d="M8.6 8.6a3.5 3.5 0 1 1 5.2 3.1c-1.2.7-1.8 1.3-1.8 2.6M12 18v.1" />,
  paper: <path d="M6 3h8l4 4v14H6V3zM14 3v4h4M9 12h6M9 16h4" />,
  search: <path d="M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L20 20" />,
  filter: <path d="M4 7h16M7 12h10M10 17h4" />,
  upload: <path d="M12 15V4M7.5 8.5L12 4l4.5 4.5M4 15v5h16v-5" />,
  print: <path d="M7 9V3h10v6M7 18H4V9h16v9h-3M7 14h10v7H7v-7z" />,
  offline: (
    <path d="M3 9.5a13 13 0 0 1 18 0M6.5 13a8 8 0 0 1 11 0M9.8 16.3a3.3 3.3 0 0 1 4.4 0M12 19.5v.1M4.5 3.5l15 17" />
  ),
  rising: <path d="M12 19V6M7 11l5-5 5 5" />,
  falling: <path d="M12 5v13M7 13l5 5 5-5" />,
  order: <path d="M8 10l4-4 4 4M8 14l4 4 4-4" />,
  back: <path d="M9 7l-5 5 5 5M4 12h11a5 5 0 0 1 0 10" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof shapes;

/** A line drawing beside words; it never stands alone, so it is hidden from assistive technology. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {shapes[name]}
    </svg>
  );
}

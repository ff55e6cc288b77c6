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

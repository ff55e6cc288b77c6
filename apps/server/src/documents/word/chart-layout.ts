/** How a chart of bars stands in a Word file: the columns in percent, the grey, the line that ends a cell. */
export const layout = {
  whole: 100,
  columns: [35, 51, 14],
  fill: '787878',
  thin: 20,
  /** Above and below a bar, in twentieths of a point. */
  between: 50,
} as const;

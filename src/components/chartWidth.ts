/** How wide a chart is drawn: as wide as it may be, on a narrow window what there is, never too narrow to be read. */
export function chartWidth(most: number, least: number): number {
  const margins = 32;
  return Math.max(least, Math.min(most, document.documentElement.clientWidth - margins));
}

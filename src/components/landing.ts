let wanted: string | null = null;

/** Says where the reader is to be put once the page is drawn anew: a drawing replaces what had the focus. */
export function landAt(id: string): void {
  wanted = id;
}

/** Puts the reader there when this part holds the place; true if it does. */
export function landed(part: HTMLElement): boolean {
  const place = wanted === null ? null : part.querySelector<HTMLElement>(`#${CSS.escape(wanted)}`);
  if (!place) return false;
  wanted = null;
  requestAnimationFrame(() => place.focus());
  return true;
}

/** Addresses that messages and menus lead to. */
export interface Links {
  /** The LIFF URL of a page of the mini-app; `path` starts with a slash (`/register`). */
  liffUrl(path: string): string
  /** A public page, opened in the phone's own browser. */
  pageUrl(path: string): string
  /** A picture that everybody may see, as a message shows it. */
  pictureUrl(path: string): string
}

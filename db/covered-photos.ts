/** Where the bytes of a photo with its covering burned in are in the files store. */
export const coveredKey = (coveredAs: string) => `covered/${coveredAs}`

/** Whether two pieces of JSON-serialisable data say the same; the order of questions and choices is part of it. */
export const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

import { laterPart } from '../parts/later.tsx'

/** Only the first part of a form asks who files; who opens that one fetches it together with the form. */
export const Filer = laterPart(() => import('./filer.tsx').then((loaded) => loaded.Filer))

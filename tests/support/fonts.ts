import { readFileSync } from 'node:fs'

const font = (path: string) =>
  new Uint8Array(
    readFileSync(new URL(`../../node_modules/@expo-google-fonts/sarabun/${path}`, import.meta.url)),
  )
/** The typeface of our documents, as the entries load it. */
export const sarabun = () => ({
  normal: font('400Regular/Sarabun_400Regular.ttf'),
  bold: font('700Bold/Sarabun_700Bold.ttf'),
})

import { type Places, readPlaces } from './places.ts'

let loading: Promise<Places> | undefined

/** All of Thailand, fetched once and only when an address is asked for; a failed attempt may be made again. */
export function loadPlaces(): Promise<Places> {
  loading ??= fetchPlaces().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

async function fetchPlaces(): Promise<Places> {
  const response = await fetch(new URL('./thailand.txt', import.meta.url))
  if (!response.ok) throw new Error(`the places cannot be fetched: ${response.status}`)
  return readPlaces(await response.text())
}

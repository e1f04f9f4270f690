import { useEffect, useState } from 'preact/hooks'
import { agencyOnce } from './agency-once.ts'
import { loadPlaces } from './load-places.ts'
import type { ChosenPlace, Places } from './places.ts'

/** The form is drawn and can be typed into first; nobody begins with the last lines of it. */
const headStartMs = 300

/** The places, fetched where an address is asked for and only there; `unavailable` when they cannot be. */
export function usePlaces(): Places | 'loading' | 'unavailable' {
  const [places, setPlaces] = useState<Places | 'loading' | 'unavailable'>('loading')
  useEffect(() => {
    let current = true
    const timer = setTimeout(() => {
      loadPlaces().then(
        (loaded) => current && setPlaces(loaded),
        () => current && setPlaces('unavailable'),
      )
    }, headStartMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [])
  return places
}

/** Where the agency is: most people who write to it live there. Unknown until the agency answered. */
export function useHomePlace(): ChosenPlace {
  const [home, setHome] = useState<ChosenPlace>({})
  useEffect(() => {
    agencyOnce().then(
      ({ province, district, subdistricts }) =>
        setHome({
          province,
          district,
          ...(subdistricts[0] !== undefined && { subdistrict: subdistricts[0] }),
        }),
      // The lists are as good without it.
      () => undefined,
    )
  }, [])
  return home
}

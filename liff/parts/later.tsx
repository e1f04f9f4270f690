import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { LoadFailed, PartFailed } from '../pages/start-failed.tsx'
import { Loading } from './loaded.tsx'

/** What can be seen before it is there, and in its place when it cannot be fetched. */
interface Standing {
  waiting: ComponentType
  failed: ComponentType
}

const inPage: Standing = { waiting: Loading, failed: PartFailed }
const asPage: Standing = {
  waiting: () => (
    <main class="page">
      <Loading />
    </main>
  ),
  failed: LoadFailed,
}
const Nothing = () => null
const aside: Standing = { waiting: Nothing, failed: Nothing }

type Load<P> = () => Promise<ComponentType<P>>

/** A component whose script comes when it is needed. `preload` fetches it before; `arrival` tells when, if it is not there. */
function later<P extends object>(load: Load<P>, { waiting: Waiting, failed }: Standing) {
  let arrived: ComponentType<P> | undefined
  let coming: Promise<ComponentType<P>> | undefined
  const fetched = () => {
    coming ??= load().then(
      (component) => {
        arrived = component
        return component
      },
      () => {
        // Whoever comes back to it tries again.
        coming = undefined
        return failed as ComponentType<P>
      },
    )
    return coming
  }
  function Later(props: P) {
    const [asked] = useState(fetched)
    const [Component, setComponent] = useState(() => arrived)
    useEffect(() => {
      let current = true
      if (!Component) void asked.then((component) => current && setComponent(() => component))
      return () => {
        current = false
      }
    }, [asked])
    return Component ? <Component {...props} /> : <Waiting />
  }
  return Object.assign(Later, {
    preload: () => void fetched(),
    arrival: () => (arrived ? undefined : fetched()),
  })
}

/** A step that is a page of its own. */
export const laterPage = <P extends object>(load: Load<P>) => later(load, asPage)
/** Something within a page. */
export const laterPart = <P extends object>(load: Load<P>) => later(load, inPage)
/** Something that nobody waits for: nothing stands in its place until it is there, or where it cannot be fetched. */
export const laterAside = <P extends object>(load: Load<P>) => later(load, aside)

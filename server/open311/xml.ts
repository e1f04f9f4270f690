import { h, type VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'

type Leaf = string | number | boolean | null | undefined
export type Tree = Leaf | { readonly [name: string]: Tree } | readonly Tree[]

/** What GeoReport calls one of each list. */
const items: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  attributes: 'attribute',
  values: 'value',
  errors: 'error',
}

/** The same facts as JSON has them, as GeoReport's XML. */
export const toXml = (root: string, value: Tree): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${renderToString(element(root, value))}`

const element = (name: string, value: Tree): VNode => h(name, {}, inside(name, value))

function inside(name: string, value: Tree) {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return String(value)
  const entries = Array.isArray(value)
    ? (value as readonly Tree[]).map((each) => [items[name] ?? 'item', each] as const)
    : Object.entries(value)
  return entries.map(([key, each]) => element(key, each))
}

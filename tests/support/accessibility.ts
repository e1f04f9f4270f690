import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The phone on which pages are looked at; whoever opens a context for `barriers` gives it this size. */
export const ordinary = { width: 390, height: 844 }
/** An ordinary phone with letters twice as large, and a small one. */
const narrow = [
  { name: '200 % text', width: 390, letters: '32px' },
  { name: '320 px', width: 320, letters: '' },
]

/** Half a megabyte of axe goes to the browser once, not with every page; the pages' own policy does not hold for it. */
export const bringAxe = (context: BrowserContext) => context.addInitScript(source)

/** For a page of a context that has axe: what it finds against WCAG 2.2 AA, and where the page would have to be scrolled sideways; a line each. */
export async function barriers(page: Page): Promise<string[]> {
  try {
    return [...(await violations(page)), ...(await sideways(page))]
  } finally {
    await page.setViewportSize(ordinary)
  }
}

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate(async (values) => {
    // A colour on its way to another is none that anybody reads by.
    const passing = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(passing.map(({ finished }) => finished))
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    // Only what is wrong is described: to describe what is right takes most of axe's time.
    return (await axe.run({ runOnly: { type: 'tag', values }, resultTypes: ['violations'], preload: false }))
      .violations
  }, tags)
  return found.flatMap(({ id, help, nodes }: axe.Result) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`,
    ),
  )
}

async function sideways(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { name, width, letters } of narrow) {
    if (width !== ordinary.width) await page.setViewportSize({ ...ordinary, width })
    const wide = await page.evaluate(widest, letters)
    if (wide) found.push(`scrolls sideways at ${name}: ${wide}`)
  }
  return found
}

/** Runs in the page: what reaches out of it on the right, if it can be scrolled there. */
function widest(letters: string): string | undefined {
  const root = document.documentElement
  root.style.fontSize = letters
  if (root.scrollWidth <= root.clientWidth) return undefined
  const out = [...document.body.querySelectorAll('*')]
    .map((element) => ({ element, right: Math.round(element.getBoundingClientRect().right) }))
    .toSorted((a, b) => b.right - a.right)
    .slice(0, 3)
    .map(({ element, right }) => `${element.outerHTML.slice(0, 100)} ends at ${right}`)
  return `${root.scrollWidth} > ${root.clientWidth}: ${out.join(' · ')}`
}

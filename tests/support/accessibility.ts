import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
const ordinary = { width: 390, height: 844 }
/** A small phone, and an ordinary one with letters twice as large. */
const narrow = [
  { name: '320 px', width: 320, letters: '' },
  { name: '200 % text', width: 390, letters: '32px' },
]

/** What axe finds against WCAG 2.2 AA, and where the page would have to be scrolled sideways; a line each. */
export async function barriers(page: Page): Promise<string[]> {
  await page.setViewportSize(ordinary)
  return [...(await violations(page)), ...(await sideways(page))]
}

async function violations(page: Page): Promise<string[]> {
  // By the debugger, to which the page's content security policy does not apply.
  await page.evaluate(source)
  const found = await page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    return (await axe.run({ runOnly: { type: 'tag', values } })).violations
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
    await page.setViewportSize({ ...ordinary, width })
    const wide = await page.evaluate(widest, letters)
    if (wide) found.push(`scrolls sideways at ${name}: ${wide}`)
  }
  await page.setViewportSize(ordinary)
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'))
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

import { readFileSync } from 'node:fs'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What makes a file long, the longest first. */
const slow = [/\bstartDemo\b|\bopenBrowser\b/, /\bproducts\b|\bstartProduct|\bstartKillable\b|\bstores\b/]

function rankOf({ moduleId }: TestSpecification): number {
  const source = readFileSync(moduleId, 'utf8')
  const rank = slow.findIndex((words) => words.test(source))
  return rank < 0 ? slow.length : rank
}

/**
 * A fresh clone remembers no durations, and a long file that begins last keeps one core waiting for the other: files
 * with a browser go first, then those with a server or a store of workerd, then the rest.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ranks = new Map(files.map((file) => [file, rankOf(file)]))
    const sorted = await super.sort(files)
    return sorted.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0))
  }
}

import { pagesInWords } from '#templates/signed-pages.ts'
import type { Definition } from '../api.ts'
import { filingPath } from './steps.ts'
import type { DraftState } from './use-draft.ts'

/** What is attached to each document asked, with a link that changes it. */
export const AttachedDocuments = ({ definition, draft }: { definition: Definition; draft: DraftState }) => (
  <section class="card" aria-labelledby="documents-title">
    <h2 id="documents-title">เอกสารที่แนบ</h2>
    <dl class="answers">
      {definition.documents.map(({ slot, label }) => (
        <div key={slot} class="answer">
          <dt>{label}</dt>
          <dd>
            {draft.attachments
              .filter((attachment) => attachment.slot === slot)
              .map(({ name, pages }) => (pages ? pagesInWords(pages) : name))
              .join(', ') || '–'}
          </dd>
          <dd class="answer-beside">
            <a href={filingPath(definition, 'documents')}>
              แก้ไข<span class="visually-hidden"> {label}</span>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  </section>
)

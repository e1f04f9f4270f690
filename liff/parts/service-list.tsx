import { useState } from 'preact/hooks'
import type { ServiceGroup } from '#templates/service.ts'
import { listServices } from '../api.ts'
import { filingPath } from '../filing/steps.ts'
import { Loaded, useLoad } from './loaded.tsx'

/** The services of a group by name, with a box to search them. */
export function ServiceList({ group, searchLabel }: { group: ServiceGroup; searchLabel: string }) {
  const services = useLoad(() => listServices(group), group)
  const [search, setSearch] = useState('')
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return (
    <Loaded of={services}>
      {(all) => {
        const found = all.filter(({ name, description, code }) =>
          words.every((word) => `${name} ${description} ${code}`.toLowerCase().includes(word)),
        )
        return (
          <>
            <search class="field">
              <label for="search">{searchLabel}</label>
              <input
                id="search"
                type="search"
                autocomplete="off"
                enterkeyhint="search"
                value={search}
                onInput={(event) => setSearch(event.currentTarget.value)}
              />
              <p class="hint" role="status">
                {words.length > 0 && `พบ ${found.length} รายการ`}
              </p>
            </search>
            {found.length === 0 ? (
              <p class="empty">
                {all.length === 0 ? 'ยังไม่มีบริการในหมวดนี้' : 'ไม่พบรายการที่ค้นหา ลองใช้คำอื่นหรือคำที่สั้นลง'}
              </p>
            ) : (
              <ul class="rows">
                {found.map(({ code, name, description }) => (
                  <li key={code}>
                    <a class="row" href={filingPath({ code, group })}>
                      <strong>{name}</strong>
                      <span class="hint">{description}</span>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </>
        )
      }}
    </Loaded>
  )
}

import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { MissingPages } from '#liff/filing/missing-pages.tsx'
import { signedFormSlot } from '#templates/documents-asked.ts'
import { equipmentLoan } from '#templates/services/equipment-loan.ts'
import { pagesMissing } from '#templates/signed-pages.ts'

const file = (pages: number[] | null, slot = signedFormSlot) => ({ slot, pages })

test('whoever leaves out pages of the signed form is told which, and has to say that it shall go like this', () => {
  const pages = pagesMissing(3, [file([2]), file([1], 'other')])
  const html = render(
    <MissingPages
      definition={equipmentLoan}
      pages={pages}
      of={3}
      aware={false}
      error="กรุณาแนบ"
      onAware={() => {}}
    />,
  )
  expect(html).toContain('ยังไม่มีแบบฟอร์มหน้า 1, 3 (ทั้งหมด 3 หน้า)')
  expect(html).toContain('แนบหน้าที่ขาด')
  expect(html).toContain('ต้องการส่งก่อนโดยยังไม่มีหน้า 1, 3')
  expect(html).toMatch(/<input id="missing-pages" type="checkbox" aria-invalid/)
  expect(html).toMatch(/role="alert"[^>]*>กรุณาแนบ/)
})

test.each([
  ['all pages are there', [file([1, 2]), file([3])]],
  ['a file of it could not be read, and may show the rest', [file([1]), file(null)]],
])('nobody is asked where %s', (_, files) => {
  expect(pagesMissing(3, files)).toEqual([])
})

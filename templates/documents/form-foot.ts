import type { Service } from '../service.ts'
import { type Content, paragraph } from './page.ts'

/** What the applicant declares, and the signature below it: together on one page. */
export const closing = ({ declarations }: Service, signature: Content): Content =>
  ({
    signed: true,
    unbreakable: true,
    margin: [0, 4, 0, 0],
    stack: [
      ...(declarations ?? ['ข้าพเจ้าขอรับรองว่าข้อความข้างต้นเป็นความจริงทุกประการ']).map((sentence) =>
        paragraph(sentence, 2),
      ),
      paragraph('จึงเรียนมาเพื่อโปรดพิจารณา', 2),
      signature,
    ],
  }) as Content

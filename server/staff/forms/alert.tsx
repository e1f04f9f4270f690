import type { ComponentChildren } from 'preact'
import type { Wrong } from './entered.ts'

/** Why what was just sent was not taken, said aloud too; nothing where there is nothing to say. */
export const Alert = ({ id, children }: { id?: string; children: ComponentChildren }) =>
  children ? (
    <div class="notice bad" role="alert" id={id}>
      {children}
    </div>
  ) : null

/** Above a form whose inputs say what is wrong with each, unless there is a sentence about it as a whole. */
export const RefusedForm = ({
  wrong,
  verb = 'บันทึก',
  sentence = `ยังไม่ได้${verb} กรุณาแก้ไขช่องที่มีข้อความสีแดง`,
}: {
  wrong: Wrong
  /** What was not done. */
  verb?: string
  sentence?: string | undefined
}) => <Alert>{Object.keys(wrong).length > 0 && sentence}</Alert>

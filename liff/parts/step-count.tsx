interface StepCountProps {
  number: number
  of: number
}

/** How far one is, in words and at a glance. */
export const StepCount = ({ number, of }: StepCountProps) => (
  <div class="step-count">
    <p>
      ขั้นตอนที่ {number} จาก {of}
    </p>
    <progress max={of} value={number} aria-hidden="true" />
  </div>
)

/** Back to the top of a list, and on to what follows; nothing where one page holds all. */
export const PageLinks = ({ top, next }: { top: string | undefined; next: string | undefined }) =>
  top || next ? (
    <nav class="pages" aria-label="หน้า">
      {top ? (
        <a class="button plain" href={top}>
          กลับหน้าแรก
        </a>
      ) : (
        <span />
      )}
      {next && (
        <a class="button plain" href={next}>
          หน้าถัดไป
        </a>
      )}
    </nav>
  ) : null

import { type Agency, agencyName } from '#templates/agency.ts'
import { PublicPage } from './layout.tsx'
import { pictures } from './pictures.ts'

const alt = 'บริการประชาชนออนไลน์ e-Service (online public services)'

/** How the button looks, written into the code that is copied: the website it stands on has no stylesheet of ours. */
export const buttonLook =
  'display:inline-block;padding:14px 28px;border-radius:12px;background:#0f766e;color:#fff;font-size:18px;font-weight:600;line-height:1.5;text-align:center;text-decoration:none'

/** For whoever keeps the municipality's website: banners that lead here, as code to copy. */
export const BannerPage = ({ agency, publicUrl }: { agency: Agency; publicUrl: string }) => {
  const { version, width, height } = pictures.banner
  const picture = `/liff/assets/guides/banner.webp?${version}`
  return (
    <PublicPage agency={agency} title={`แบนเนอร์สำหรับเว็บไซต์ · ${agencyName(agency)}`}>
      <div class="cover">
        <div class="inner">
          <p class="place">สำหรับผู้ดูแลเว็บไซต์หน่วยงาน</p>
          <h1>แบนเนอร์บริการประชาชนออนไลน์</h1>
          <p class="lead">คัดลอกโค้ดไปวางในหน้าแรกของเว็บไซต์ เพื่อให้ประชาชนเปิดระบบ e-Service ได้ในคลิกเดียว</p>
        </div>
      </div>
      <div class="inner banners">
        <Offer
          title="แบบรูปภาพ"
          code={`<a href="${publicUrl}/"><img src="${publicUrl}${picture}" alt="${alt}" width="${width}" height="${height}" style="max-width:100%;height:auto;border:0"></a>`}
        >
          <img src={picture} alt={alt} width={width} height={height} />
        </Offer>
        <Offer
          title="แบบปุ่ม"
          code={`<a href="${publicUrl}/" style="${buttonLook}" title="${alt}">บริการประชาชนออนไลน์ e-Service</a>`}
        >
          <span class="sample">บริการประชาชนออนไลน์ e-Service</span>
        </Offer>
      </div>
    </PublicPage>
  )
}

const Offer = ({ title, code, children }: { title: string; code: string; children: preact.VNode }) => (
  <section class="card stack">
    <h2>{title}</h2>
    <div class="shown">{children}</div>
    <div class="field">
      <span class="label">โค้ดสำหรับคัดลอก</span>
      <span class="hint">แตะหรือคลิกที่โค้ดหนึ่งครั้งเพื่อเลือกทั้งหมด แล้วคัดลอก</span>
      <code class="copy">{code}</code>
    </div>
  </section>
)

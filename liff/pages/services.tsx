import { Page } from '../parts/page.tsx'
import { ServiceList } from '../parts/service-list.tsx'

export default function Services() {
  return (
    <Page title="บริการออนไลน์" back={{ href: '/liff', label: 'หน้าหลัก' }} lead="เลือกบริการที่ต้องการ">
      <ServiceList group="request" searchLabel="ค้นหาบริการ" />
    </Page>
  )
}

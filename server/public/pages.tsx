import { type Context, Hono } from 'hono'
import { getAgency } from '#db/agency.ts'
import { listServices } from '#db/services.ts'
import type { GuideName } from '#templates/guides.ts'
import type { AppEnv } from '../app-env.ts'
import { agencyHere } from '../identity-photos.ts'
import { renderPage, sendStylesheet } from '../page.tsx'
import { openPublicPhoto } from '../photos/public-photos.ts'
import { openSeal } from '../seal.ts'
import { BannerPage } from './banner.tsx'
import { askCode, licencesJson, licencesPage, verifyDocument } from './checks.tsx'
import { complaintsCsv, complaintsPage } from './complaints.tsx'
import { GuidePage } from './guide.tsx'
import { HomePage } from './home.tsx'
import { requirePublicComplaints } from './public-complaints.ts'
import { publicStyle } from './style.ts'

const guide = (name: GuideName) => async (c: Context<AppEnv>) =>
  renderPage(c, <GuidePage agency={await agencyHere(c.var.runtime)} name={name} />)

/** What anybody may see: the front page, the guides, the check of a document and the licences. */
export const publicPages = () =>
  new Hono<AppEnv>()
    .get('/style.css', (c) => sendStylesheet(c, publicStyle))
    .get('/', async (c) => {
      const { db } = c.var.runtime
      const [agency, services, complaints] = await Promise.all([
        getAgency(db),
        listServices(db, 'request'),
        listServices(db, 'complaint'),
      ])
      return renderPage(c, <HomePage agency={agency} services={services} complaints={complaints} />)
    })
    .get('/guides/using', guide('using'))
    .get('/guides/registration', guide('registration'))
    .get('/guides/filing', guide('filing'))
    .get('/guides/banner', async (c) => {
      const agency = await getAgency(c.var.runtime.db)
      return renderPage(c, <BannerPage agency={agency} publicUrl={c.var.config.publicUrl} />)
    })
    .get('/seal/:id', openSeal)
    .get('/verify', askCode)
    .get('/verify/:code', verifyDocument)
    .get('/complaints', requirePublicComplaints, complaintsPage)
    .get('/complaints.csv', requirePublicComplaints, complaintsCsv)
    // Without the statistics too: the mini-app shows it beside complaints nearby.
    .get('/complaints/photos/:photo', openPublicPhoto)
    .get('/licences', licencesPage)
    .get('/licences.json', licencesJson)

import { Hono } from 'hono'
import { getAgency } from '#db/agency.ts'
import { findDocumentByCode } from '#db/documents.ts'
import { listServices } from '#db/services.ts'
import type { AppEnv } from '../app-env.ts'
import { renderPage, sendStylesheet } from '../page.tsx'
import { HomePage } from './home.tsx'
import { publicStyle } from './style.ts'
import { VerifyPage } from './verify.tsx'

/** What anybody may see: the front page and the check of a document. */
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
    .get('/verify/:code', async (c) => {
      const { db } = c.var.runtime
      const code = c.req.param('code').replace(/[\s-]/g, '').toUpperCase().slice(0, 40)
      const [agency, found] = await Promise.all([getAgency(db), findDocumentByCode(db, code)])
      return renderPage(c, <VerifyPage agency={agency} code={code} found={found} />, found ? 200 : 404)
    })

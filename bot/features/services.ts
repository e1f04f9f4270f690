import { listServices } from '#db/services.ts'
import { type Answer, type Chat, says } from '../context.ts'
import { complaintsCard, servicesCarousel } from '../messages/services.ts'
import { withWaysOn } from '../messages/text.ts'

export async function showServices({ db, agency, links }: Chat): Promise<Answer> {
  const offered = await listServices(db, 'request')
  const services = offered.map(({ definition }) => definition)
  return says(withWaysOn(servicesCarousel(agency, services, links)))
}

export const showComplaints = ({ agency, links }: Chat): Answer =>
  says(withWaysOn(complaintsCard(agency, links)))

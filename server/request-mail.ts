import type { RequestEvent } from '#db/audit-log.ts'
import type { ServiceRequest } from '#db/requests.ts'
import { statuses } from '#db/workflow.ts'
import type { Agency } from '#templates/agency.ts'
import { fullName } from '#templates/citizen.ts'
import type { Mail, RequestMail } from '#templates/mails/layout.ts'
import { requestCompletedMail } from '#templates/mails/request-completed.ts'
import { requestStatusChangedMail } from '#templates/mails/request-status-changed.ts'
import { requestSubmittedMail } from '#templates/mails/request-submitted.ts'

interface News {
  agency: Agency
  request: ServiceRequest
  event: RequestEvent
  documents: RequestMail['documents']
  /** Where the request can be followed outside LINE. */
  link: string
  at: string
}

/** What a citizen is told by e-mail when something happened to a request. */
export function requestMail({ agency, request, event, documents, link, at }: News): Mail {
  const { reference, serviceName, applicant } = request
  const told = { agency, applicantName: fullName(applicant), serviceName, reference, link, documents, at }
  switch (event) {
    case 'request.submit':
      return requestSubmittedMail(told)
    case 'request.complete':
      return requestCompletedMail(told)
    case 'request.accept':
    case 'request.start':
    case 'request.cancel':
    case 'document.issue':
      return requestStatusChangedMail({ ...told, statusLabel: statuses[request.status].label })
  }
}

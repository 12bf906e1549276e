// Nothing here is needed for anything to work: it moves the focus to an error summary and stops a button from being
// pressed twice before the page has answered.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

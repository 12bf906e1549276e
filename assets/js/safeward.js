// Nothing here is needed for anything to work: it moves the focus to an error summary and stops a button from being
// pressed twice before the page has answered. The key / goes to the search box, unless something is being typed or the box says
// that it has no key: whoever asks for the pages can switch it off.
import { initAll } from './govuk-frontend.min.js'

document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

const box = document.getElementById('q')
document.addEventListener('keydown', event => {
  const typing = event.target.closest('input, select, textarea, [contenteditable]')
  if (!box?.hasAttribute('aria-keyshortcuts') || typing || event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  box.select()
})

// Where the browser can copy, a button does it; elsewhere the text is selected by hand.
for (const button of document.querySelectorAll('[data-copy]')) {
  if (!navigator.clipboard) break
  button.hidden = false
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy)
    field.select()
    await navigator.clipboard.writeText(field.value)
    button.firstChild.textContent = 'Copied'
  })
}

// What of a network was there by the end of each month: the slider hides what came later. The form beside it does the same
// without a script, and the table of months says it in numbers.
const months = document.querySelector('[data-months]')
if (months) {
  const ends = months.dataset.months.split(',').map(month => month.split(':'))
  const slider = months.querySelector('input')
  const said = months.querySelector('output')
  const drawn = document.querySelectorAll('[data-network] [data-since]')
  months.hidden = false
  slider.addEventListener('input', () => {
    const [number, words] = ends[slider.value]
    said.textContent = words
    slider.setAttribute('aria-valuetext', words)
    for (const part of drawn) part.classList.toggle('sw-later', Number(part.dataset.since) > Number(number))
  })
}

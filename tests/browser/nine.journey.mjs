// The main job, from a report to the published figure, by the people who do it: each of its nine steps is pressed on the
// pages that they work with, and at the end the figures have moved by what was done and by nothing else.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { assess, browser, fill, fit, follow, serve, staff } from './lib.mjs'

const reports = ['report-02-full-chat.xml', 'filedetails-01-full.xml']
  .map(name => fileURLToPath(new URL(`../../crates/exchange/tests/fixtures/ncmec/${name}`, import.meta.url)))
let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

/** A day of the London calendar as forms are filled with it, so many days from now. */
const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' })
const day = ahead => london.format(new Date(Date.now() + ahead * 86_400_000))
const says = (page, words) => page.getByText(words).first().waitFor()

/** The sender's report and the details of its file, under a number of their own, from a telephone that the unit knows. */
function received (number) {
  return reports.map(path => ({
    name: basename(path),
    mimeType: 'text/xml',
    buffer: Buffer.from(readFileSync(path, 'utf8').replaceAll('900000417', number).replaceAll('7700 900123', '7700 900155')
      .replaceAll('river_coach_77', `river_coach_${number}`))
  }))
}

/** Every live figure of these days, by its name. */
async function figures (page, from = day(-200), to = day(0)) {
  await page.goto(`${site.address}/figures?from=${from}&to=${to}`)
  const published = await page.locator('.sw-six__item').evaluateAll(items =>
    items.map(item => [item.querySelector('h3').innerText, item.querySelector('.sw-number').innerText]))
  const working = await page.getByRole('table', { name: 'Figures that no release prints' }).locator('tbody tr').evaluateAll(rows =>
    rows.map(row => [row.cells[0].innerText, row.cells[1].innerText]))
  return new Map([...published, ...working].map(([name, count]) => [name.trim(), Number(count.replaceAll(',', ''))]))
}

/** By how much each figure moved that did. */
function moved (from, to) {
  const moves = [...to].map(([name, count]) => [name, count - from.get(name)])
  return Object.fromEntries(moves.filter(([, by]) => by !== 0))
}

/** Steps 1 and 2: the report comes in, stands where it should be worked, and is read as it was sent. */
async function report ({ as, number }) {
  const sam = await as('sam.whitlock')
  await follow(sam, 'Import reports from files')
  await sam.getByLabel('CyberTipline reports').setInputFiles(received(number))
  await sam.getByRole('button', { name: 'Import the files' }).click()
  await says(sam, 'What was taken')
  await sam.getByRole('list', { name: 'The referral of each' }).getByRole('link', { name: basename(reports[0]) }).waitFor()
  await follow(sam, 'Go to the referrals')
  const groups = await sam.locator('tbody th[scope=rowgroup]').allTextContents()
  assert.equal(groups[1], 'No first look yet')
  await sam.getByRole('row', { name: `river_coach_${number}` }).getByText('23 h left').first().waitFor()

  await sam.getByRole('searchbox').fill(number)
  await sam.getByRole('searchbox').press('Enter')
  await sam.getByRole('heading', { name: `1 record for ${number}` }).waitFor()
  await sam.locator('tbody').getByRole('link').first().click()
  for (const words of [`The sender’s report, number ${number}`, 'ChatterBox', '2026-03-29T02:30:00+01:00', 'port 60021']) await says(sam, words)
  await sam.locator('summary', { hasText: '1 file: names, digests' }).click()
  await says(sam, '3f05215e2c17edfd216f1f59b69b09043c3e5524d3fab8c8ce0602f785963854')
  const known = sam.getByRole('table', { name: 'Identifiers' }).getByRole('row', { name: /900155/ })
  assert.ok(await known.getByRole('link').count() >= 1, 'the telephone is known elsewhere')
  await sam.getByLabel('What did you check, and what did you find?').fill('The telephone is in an earlier report here.')
  await sam.getByRole('button', { name: 'Record the first look' }).click()
  await says(sam, 'The first look is recorded')
  return sam.url().split('?')[0]
}

/** Step 3: a household is assessed where nobody is named yet. Nothing speaks for a risk, and low waits for somebody else. */
async function risk ({ as }, referral) {
  const tomas = await as('tomas.verran')
  await tomas.goto(`${referral}/risk`)
  await follow(tomas, 'A household where nobody is named yet')
  await tomas.getByRole('heading', { name: 'Low to very high' }).waitFor()
  await says(tomas, 'What would move it most')
  await assess(tomas, 'No', 'Voters’ register, PNC and PND for each')
  await tomas.getByRole('button', { name: 'Record the assessment' }).click()
  await says(tomas, 'Low waits for a second person')
  await says(tomas, 'somebody else has to agree')
  assert.equal(await tomas.getByRole('button', { name: 'Agree to low' }).count(), 0)
}

/** Adds somebody to the case after looking whether they are known. */
async function add (page, who, words, answers) {
  await follow(page, who)
  await fill(page, answers, 'Look whether they are known')
  await page.getByRole('button', { name: /new person/ }).click()
  await says(page, words)
}

/** Step 4: a case is opened from the report; two suspects, the home, the child who lives there: the clock starts, it rises. */
async function open ({ as, operation, names }, referral) {
  const priya = await as('priya.nair')
  await priya.goto(referral)
  await follow(priya, 'Open an investigation')
  await fill(priya, {
    'Name of the operation': operation, 'What kind of case is it?': 'Grooming online', Supervisor: 'DS Gwen Tarrant',
    'Why is it opened?': 'The account writes to a child who lives here.'
  })
  const here = priya.url().split('?')[0]
  const unasked = { Ethnicity: 'Not asked', 'How is all this known?': 'Voters’ register' }
  const home = { 'House, street, town (optional)': '22 Quillfeather Lane, Wexholme', 'Postcode (optional)': 'TV1 4QL' }
  await add(priya, 'Add a suspect', names.first, { Surname: names.first, ...home, ...unasked })
  await add(priya, 'Add a suspect', names.second, { Surname: names.second, ...home, ...unasked })
  await add(priya, 'Add a child', 'It is recorded', {
    'First names (optional)': 'Robin', Surname: names.first, 'About how old, if the day is not known': '7', ...home, ...unasked,
    'Does the child live or stay with a suspect?': 'Yes', 'How is that known?': 'The school register gives the address.'
  })
  await priya.goto(here)
  await says(priya, 'Refer the child to social care, or record why not')
  await priya.getByText('High', { exact: true }).first().waitFor()
  await follow(priya, 'Assess the risk again')
  await follow(priya, 'A household where nobody is named yet')
  const questions = await assess(priya, 'No', 'Voters’ register, school register')
  await questions[1].getByLabel('Yes', { exact: true }).check()
  await priya.getByRole('button', { name: 'Record the assessment' }).click()
  await priya.getByRole('heading', { name: 'Risk: high' }).waitFor()
  await priya.goto(here)
  await says(priya, 'Supervisor’s review')
  assert.equal(await priya.locator('section[aria-labelledby=next]').getByText('Assess the risk again').count(), 0, 'the assessment is there')
  return here
}

/** A step of a record: the link that names it, and its form. */
async function then (page, step, answers) {
  await follow(page, step)
  await fill(page, answers)
  await says(page, 'It is recorded')
}

/** Step 5: the council is asked to discuss the child and does; the family is referred; the council answers. */
async function safeguard ({ as, draw, names }, here) {
  const bea = await as('bea.lorrimer')
  const child = `R.${names.first[0]}., 7`
  await bea.goto(here)
  await follow(bea, 'ask for a strategy discussion')
  await draw(bea, 'nine-strategy-form')
  await fill(bea, {
    'About which children?': RegExp(child), 'Which council was asked?': 'Brackwater Council', 'Who was asked there?': 'Duty team manager',
    'Why is it needed?': 'A child lives with somebody who is suspected.'
  })
  await says(bea, 'Hold the strategy discussion')
  await then(bea, 'Record the discussion', {
    'Who took part?': 'Council, health, school, B. Lorrimer', 'What was decided, who does what by when?': 'A joint visit today.',
    'Do section 47 enquiries follow?': 'Yes'
  })
  await bea.getByText('Held', { exact: true }).first().waitFor()
  await draw(bea, 'nine-strategy-held')

  await bea.goto(here)
  await follow(bea, 'Refer a family to social care')
  await fill(bea, {
    'Which children?': RegExp(child), 'Which family?': names.first, 'Which council?': 'Brackwater Council', 'Which team?': 'Front door, in working hours',
    'What does the council need to know?': 'Who lives there, and what was reported.', 'May the family be contacted?': 'Not before a time that we agree'
  })
  await says(bea, 'Enter from when the family may be contacted')
  await draw(bea, 'nine-family-refused')
  await fill(bea, { 'Not before (if you chose that)': `${day(1)} 09:00`, 'Who speaks to the family first? (optional)': 'DC Priya Nair' })
  await says(bea, 'Front door 01632 960101 (Monday to Thursday 08:30 to 17:00, Friday 08:30 to 16:30)')
  await then(bea, 'Record that it was sent', { 'To whom?': 'Front door', 'How?': 'Secure e-mail' })
  await then(bea, 'Record that they received it', { 'Who received it?': 'M. Stroud, front door' })
  await then(bea, 'Record the council’s answer', {
    'What did they decide?': 'Accepted', 'Who decided it?': 'A team manager', 'What will happen, or why will nothing?': 'An assessment.'
  })
  await bea.getByText('Answered', { exact: true }).first().waitFor()
  await draw(bea, 'nine-family-answered')
  await bea.goto(here)
  await follow(bea, child)
  await then(bea, 'Name who is responsible now', { 'Who is responsible for this child now?': 'M. Stroud, Brackwater Council' })
  await then(bea, 'Record a visit or a talk', {
    'Where?': 'School', 'Who spoke to the child, and who else was there?': 'B. Lorrimer, with a teacher', 'What did the child say?': 'I like it at my gran’s.',
    'Is there an adult at home who protects the child?': 'Not known'
  })
  await bea.getByText('Safeguarded', { exact: true }).first().waitFor()
  assert.equal(await bea.getByText('Out of its order').count(), 0)
  await draw(bea, 'nine-child')
}

/** Step 6, the warrant: drafted by one, approved by another, applied for, granted, executed, endorsed, returned. */
async function warrant ({ as, draw, names }, here) {
  const priya = await as('priya.nair')
  await priya.goto(`${here}/custody`)
  await follow(priya, 'Draft a warrant')
  await fill(priya, {
    'Which premises?': '22 Quillfeather Lane, Wexholme TV1 4QL', 'Whose home or workplace is it? (optional)': RegExp(`^${names.first}`),
    'Under which power?': 'Protection of Children Act 1978 s.4', 'What are the grounds?': 'The report, and who lives there.',
    'Who resolved the address, and who checked it a second time?': 'T. Verran and G. Tarrant'
  })
  const record = priya.url().split('?')[0]
  const gwen = await as('gwen.tarrant')
  await gwen.goto(record)
  await then(gwen, 'Approve the application', { 'Why is it necessary and proportionate?': 'A child lives there, and nothing less will do.' })
  await priya.goto(record)
  await then(priya, 'Record the application', { 'Which court, or which justice out of hours?': 'Wexholme magistrates’ court', 'Who swore the information?': 'DC Priya Nair' })
  await then(priya, 'Record the grant', { 'Who granted it?': 'A justice at Wexholme' })
  await says(priya, 'Execute the warrant')
  await then(priya, 'Record the search', {
    'Who entered and searched?': 'P. Nair, O. Lister', 'Was anybody arrested there?': 'Yes', 'Which children were present, and who looked after them?': 'None',
    'Was a copy given or left?': 'Yes', 'Was it the right address?': 'Yes'
  })
  await then(priya, 'Record the endorsement', { 'Were the articles sought found?': 'Yes', 'Were other articles seized?': 'No' })
  await then(priya, 'Record the return to the court', { 'To which court?': 'Wexholme magistrates’ court' })
  await priya.getByText('Returned to the court', { exact: true }).first().waitFor()
  assert.equal(await priya.getByText('Out of its order').count(), 0)
  await draw(priya, 'nine-warrant')
}

const assessed = (moment, found) => ({ 'At which moment?': moment, 'What was found, and which steps were taken?': found, 'Who keeps in touch with them?': 'DC Owen Lister' })

/** Step 6, the suspects: one arrested and bailed, one interviewed of their own will; for both, whether they are safe. */
async function suspects ({ as, draw, names }, here) {
  const priya = await as('priya.nair')
  await priya.goto(`${here}/custody`)
  await follow(priya, 'Record an arrest or interview')
  await draw(priya, 'nine-custody-form')
  await fill(priya, {
    'Who?': RegExp(`^${names.first}`), 'Arrest or voluntary interview?': 'Arrest', 'How did it come about?': 'At the search under a warrant',
    'At which warrant? (optional)': /Quillfeather/, 'Where?': 'Wexholme custody suite', 'For which offences?': 'Sexual Offences Act 2003 s.15A'
  })
  await says(priya, 'Assess the suicide risk on arrival')
  await then(priya, 'Record a suicide-risk assessment', assessed('On arrival', 'Quiet; seen by a nurse.'))
  await then(priya, 'Record the interview', { 'Who was there?': 'P. Nair, O. Lister, a solicitor' })
  await says(priya, 'Assess the suicide risk after the interview')
  await then(priya, 'Record a suicide-risk assessment', assessed('After interview', 'Worried about work; a brother will come.'))
  await then(priya, 'Record bail', {
    'Bail to which day?': day(60), 'Where will they live?': '4 Brookside, Marlow Green', 'Does a child live there or go there?': 'No',
    Conditions: 'No contact with anybody under 18; not to go to Quillfeather Lane.', 'Were the victim’s views sought, where there is one?': 'Yes'
  })
  await then(priya, 'Record a suicide-risk assessment', assessed('On release', 'The brother drives them home.'))
  await then(priya, 'Record the family’s support pack', { 'Was it given?': 'Yes' })
  await then(priya, 'Record a welfare contact', { 'Which contact?': '24 hours', 'How are they?': 'At the brother’s, slept.' })
  await priya.getByText('On bail', { exact: true }).first().waitFor()
  await says(priya, 'Decide on bail before it ends')
  await draw(priya, 'nine-bail')
  const arrest = priya.url().split('?')[0]

  await priya.goto(`${here}/custody`)
  await follow(priya, 'Record an arrest or interview')
  await fill(priya, {
    'Who?': RegExp(`^${names.second}`), 'Arrest or voluntary interview?': 'Voluntary interview', 'How did it come about?': 'Invited to a voluntary interview',
    'Where?': 'Wexholme police station', 'For which offences?': 'Sexual Offences Act 2003 s.15A'
  })
  await says(priya, 'Say why it was a voluntary interview and not an arrest')
  await fill(priya, { 'If voluntary: why no arrest?': 'Came when asked; no arrest was necessary.' })
  await says(priya, 'Assess the suicide risk before first contact')
  await then(priya, 'Record a suicide-risk assessment', assessed('Before first contact', 'Asked whom to ring.'))
  await then(priya, 'Record the interview', { 'Who was there?': 'O. Lister, a solicitor' })
  await then(priya, 'Record a suicide-risk assessment', assessed('After interview', 'Calm; a friend waits outside.'))
  await follow(priya, 'Record bail')
  await fill(priya, {
    'Bail to which day?': day(60), 'Where will they live?': '9 Tannery Row, Pellgate', 'Does a child live there or go there?': 'No',
    Conditions: 'None', 'Were the victim’s views sought, where there is one?': 'Yes'
  })
  await says(priya, 'Whoever came voluntarily cannot be bailed')
  await priya.locator('.govuk-back-link').click()
  await then(priya, 'Record release under investigation', {
    'Why not bail, given the children?': 'Came voluntarily: there was no arrest to bail from.',
    'What else protects children? There can be no conditions.': 'Lives elsewhere while social care assesses.'
  })
  await priya.getByText('Released under investigation', { exact: true }).first().waitFor()
  await draw(priya, 'nine-released')
  await priya.goto(`${here}/custody`)
  await draw(priya, 'nine-case-custody')
  return arrest
}

/** Step 6, the exhibits: listed by the officer, moved by whoever keeps them, counted by the examiner. */
async function exhibits ({ as, draw, names }, here) {
  const priya = await as('priya.nair')
  const initials = names.first.slice(0, 2).toUpperCase()
  for (const [what, kind, number] of [['A black telephone', 'Telephone', 1], ['A memory stick', 'Drive or memory stick', 2]]) {
    await priya.goto(`${here}/evidence`)
    await follow(priya, 'List an exhibit')
    await fill(priya, {
      'Exhibit mark': `${initials}/${number}`, 'What kind of thing is it?': kind, 'What is it?': what, 'Where was it found?': 'Kitchen drawer',
      'Seal number': `TV 00012${number}`, 'At which search? (optional)': /Quillfeather/, 'Whose is it thought to be? (optional)': RegExp(`^${names.first}`)
    })
  }
  await then(priya, 'Record that it was triaged out', { 'How, with which tool?': 'Preview on site, Blackthorn 3.2' })
  await priya.goto(`${here}/evidence`)
  await follow(priya, `${initials}/1: A black telephone`)
  await then(priya, 'Submit it for examination', { 'How urgent is it?': 'A child may be at risk', 'What should the examination answer?': 'Does the account live on it, and who wrote?' })
  const record = priya.url().split('?')[0]

  const joe = await as('joe.pennick')
  await joe.goto(record)
  await then(joe, 'Record a change of hands', { 'To whom, or where?': 'Lena Marsh, examiner', 'Seal number now': 'TV 000199' })
  const lena = await as('lena.marsh')
  await lena.goto(record)
  const counts = { 'Category A, stills': '0', 'Category A, moving': '0', 'Category B, stills': '2', 'Category B, moving': '1', 'Category C, stills': '14', 'Category C, moving': '0' }
  await then(lena, 'Record the result', { ...counts, 'Who examined it, with which tool and version?': 'L. Marsh, Blackthorn 3.2' })
  const table = lena.getByRole('table', { name: 'Counts by category' })
  assert.deepEqual(await table.locator('tbody tr').allInnerTexts(), ['A\t0\t0', 'B\t2\t1', 'C\t14\t0'])
  await draw(lena, 'nine-exhibit')
  await priya.goto(`${here}/evidence`)
  await draw(priya, 'nine-case-evidence')
}

/** Step 7: the file to the prosecutor, the charge, hearings, result, sentence, orders; closing is asked by one, signed by another. */
async function court ({ as, draw, names }, here, arrest) {
  const priya = await as('priya.nair')
  await priya.goto(`${here}/court`)
  await follow(priya, 'Begin a file')
  await fill(priya, { 'Against whom?': RegExp(`^${names.first}`), 'For which offences?': 'Sexual Offences Act 2003 s.15A' })
  await then(priya, 'Record that the file was sent', { 'To which prosecutor?': 'Complex casework', 'What was asked?': 'A charge' })
  await then(priya, 'Record that a charge was authorised', { 'By which prosecutor?': 'Complex casework', 'Was the Director’s consent given, where it is needed?': 'Not known' })
  await then(priya, 'Record the charge', { 'With which offences, by Act and section?': 'Sexual Offences Act 2003 s.15A', 'Who authorised it?': 'Complex casework', 'Who decided on the charge?': 'The prosecutor' })
  await then(priya, 'Record a date for a hearing', { 'Which court?': 'Wexholme magistrates’ court', 'What for?': 'First hearing', 'When?': `${day(14)} 10:00` })
  await then(priya, 'Record a hearing', { 'Which court?': 'Wexholme magistrates’ court', 'What came of it?': 'Plea of guilty; sent for sentence.' })
  await then(priya, 'Record a conviction', { 'By plea or by verdict?': 'Pleaded guilty', 'Of which offences?': 'Sexual Offences Act 2003 s.15A' })
  await then(priya, 'Record the sentence', { 'What kind of sentence?': 'Suspended sentence', 'What is it, in words?': '18 months, suspended for 2 years' })
  await then(priya, 'Record an order', { 'Which order?': 'Sexual harm prevention order', 'Until which day? (optional)': day(1825), 'Who was told of it?': 'Offender management, the family' })
  await then(priya, 'Record that the victim or family was told', { 'Who told whom, and what?': 'B. Lorrimer told the family the sentence.' })
  await priya.getByText('Sentenced', { exact: true }).first().waitFor()
  assert.equal(await priya.getByText('Out of its order').count(), 0)
  await draw(priya, 'nine-sentenced')
  await priya.goto(arrest)
  await then(priya, 'Record a charge', { 'With which offences, by Act and section?': 'Sexual Offences Act 2003 s.15A', 'Who authorised it?': 'Complex casework' })

  await priya.goto(`${here}/policy-log`)
  await follow(priya, 'Ask for it to be closed')
  // Nobody closes a case with nothing ticked: the refusal names what is missing, and what was typed stays.
  await fill(priya, { 'Which Home Office outcome?': '1: Charge or summons', 'What did they find?': 'Identity, children, devices, other accounts: all answered.' })
  await priya.getByText('A case of this kind is not closed without').first().waitFor()
  await draw(priya, 'nine-closing-refused')
  await fill(priya, { 'Which of these enquiries were made?': [/Who it is/, /Which children/, /Every device/, /Other accounts/, /PND, PNC/, /The suspect’s work/, /The victim’s own device/, /The victim’s own safety/] })
  const gwen = await as('gwen.tarrant')
  await gwen.goto(here)
  await follow(gwen, 'Decide whether it may be closed')
  await fill(gwen, { 'Why may it be closed?': 'The child is safe, the case is sentenced, nothing is open.' })
  await gwen.goto(here)
  await gwen.getByText('Closed', { exact: true }).first().waitFor()
  await draw(gwen, 'nine-closed')
}

/** Who came to which session: a lesson, an evening for parents, and a briefing of staff, who are counted apart. */
const held = [
  { audience: 'Pupils', format: 'Lesson', years: 'Key stage 2 (years 3 to 6)', came: 28 },
  { audience: 'Parents and carers', format: 'Parents’ evening', years: 'Mixed, or no pupils', came: 19 },
  { audience: 'Staff', format: 'Staff training', years: 'Mixed, or no pupils', came: 11 }
]

/** Step 8: the school is found in the register, and what was held there today is recorded. */
async function prevention ({ as, draw }) {
  const kit = await as('kit.farrow')
  for (const { audience, format, years, came } of held) {
    await kit.goto(`${site.address}/prevention`)
    await follow(kit, 'Record a session')
    await fill(kit, {
      'On which day?': day(0), 'School (optional)': 'holm lane', 'Who was there?': audience, 'What kind of session?': format, 'Which years?': years,
      'How many were there?': String(came), 'Which resource?': 'Jessie and friends 2', 'Which areas did it cover?': ['Contact', 'Conduct'],
      'How long, in minutes?': '50', 'Was the safeguarding lead there, and briefed?': 'Yes', 'How many children told something?': '0'
    })
    // The name is not a whole one: the school is chosen, and all that was typed is still there.
    await fill(kit, { 'Which school do you mean?': /Holm Lane Primary School.*900001/ })
    await kit.getByRole('heading', { name: 'Holm Lane Primary School' }).waitFor()
  }
  await draw(kit, 'nine-session')
}

/** What was done here, as the figures count it. */
const done = {
  'Children safeguarded': 1,
  'People arrested': 1,
  'People spoken to voluntarily': 1,
  'Search warrants executed': 1,
  'Referrals to social services': 1,
  'Children and parents trained': held[0].came + held[1].came,
  'Children linked': 1,
  'Children referred': 1,
  'Children seen': 1,
  'Warrants applied for': 1,
  'Warrants granted': 1,
  'Staff trained': held[2].came
}

/** Step 9: the figures moved by what was done; each opens down to it; a release is made, approved, and read as the public would. */
async function published ({ as, draw, how, names }, start) {
  const idris = await as('idris.calder')
  const now = await figures(idris)
  assert.deepEqual(moved(start, now), done)
  await idris.getByRole('link', { name: 'See the records behind: People arrested' }).click()
  await idris.locator('tbody').getByRole('link').first().click()
  await idris.getByRole('heading', { name: names.first }).waitFor()
  await idris.goBack()
  await follow(idris, 'Figures')
  await idris.getByRole('link', { name: 'See the records behind: Referrals to social services' }).click()
  await idris.locator('tbody').getByRole('link').first().click()
  await idris.getByRole('heading', { name: `${names.first} family` }).waitFor()
  await draw(idris, 'nine-figure-record')

  // No release may overlap another in part, so this one is of today alone: what is few is not printed.
  const today = await figures(idris, day(0))
  const noor = await as('noor.ellery')
  await fill(noor, { Title: `The day ${how}`, 'First day': day(0), 'Last day': day(0) }, 'Make the draft')
  await says(noor, 'Somebody else has to approve it')
  await idris.goto(noor.url().split('?')[0])
  await idris.getByRole('button', { name: 'Approve the release' }).click()
  await follow(idris, 'Open and print the public view')
  for (const [name, count] of [...today].slice(0, 6)) {
    const shown = idris.locator('.sw-six__item', { hasText: name }).locator('.sw-number').first()
    assert.equal(await shown.innerText(), count < 5 ? 'fewer than 5' : count.toLocaleString('en-GB'), name)
  }
  await draw(idris, 'nine-public')
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'
  test(`the nine steps, from a report to the published figure, ${how}`, async () => {
    const as = staff(chromium, site, { javaScriptEnabled })
    const draw = async (page, name) => { if (javaScriptEnabled) await fit(page, name) }
    const walk = {
      as, draw, how, number: javaScriptEnabled ? '900000521' : '900000522', operation: `Operation Larchwood ${how}`,
      names: javaScriptEnabled ? { first: 'Penhallow', second: 'Quarrender' } : { first: 'Tregarth', second: 'Wolverstone' }
    }
    const start = await figures(await as('idris.calder'))
    const referral = await report(walk)
    await risk(walk, referral)
    const here = await open(walk, referral)
    await safeguard(walk, here)
    await warrant(walk, here)
    const arrest = await suspects(walk, here)
    await exhibits(walk, here)
    await court(walk, here, arrest)
    await prevention(walk)
    await published(walk, start)
    await as.leave()
  })
}

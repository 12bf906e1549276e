// A case from the referral to the court, in the browser: opened, a child linked and referred, a warrant, an arrest, an
// exhibit, a charge, and the closing that somebody else has to sign.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, fill, fit, follow, open, serve, signIn } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a case goes from its referral to the charge, ${how}`, async () => {
    const page = await open(chromium, site, { javaScriptEnabled })
    const draw = async name => { if (javaScriptEnabled) await fit(page, name) }
    await signIn(page, site, 'priya.nair')
    await page.goto(`${site.address}/referrals?lane=looked_into`)
    await page.locator('tbody th a, tbody td a').first().click()
    await follow(page, 'Open an investigation')
    await draw('case-open')
    const operation = `Operation Test ${how}`
    await fill(page, { 'Name of the operation': operation, Supervisor: 'DS Gwen Tarrant', 'Why is it opened?': 'Enough is known.' })
    await page.getByRole('heading', { name: operation }).first().waitFor()
    const here = page.url().split('?')[0]

    // The suspect: search before create.
    await follow(page, 'Add a suspect')
    await page.getByLabel('Surname').fill('Farthingale')
    await page.getByLabel('House, street, town (optional)').fill('3 Quillfeather Lane, Wexholme')
    await page.getByRole('group', { name: 'Ethnicity', exact: true }).getByLabel('Not known').check()
    await page.getByLabel('How is all this known?').fill('Voters’ register')
    await page.getByRole('button', { name: 'Look whether they are known' }).click()
    await draw('person-new')
    await page.getByRole('button', { name: /new person/ }).click()
    await page.getByRole('link', { name: 'Farthingale' }).first().waitFor()

    // The child who lives there: the protect clock starts and the case rises.
    await follow(page, 'Add a child')
    await page.getByLabel('First names (optional)').fill('Robin')
    await page.getByLabel('Surname').fill('Farthingale')
    await page.getByLabel('About how old, if the day is not known').fill('7')
    await page.getByRole('group', { name: 'Ethnicity', exact: true }).getByLabel('Not asked').check()
    await page.getByLabel('How is all this known?').fill('School register')
    await page.getByRole('group', { name: 'Does the child live or stay with a suspect?' }).getByLabel('Yes').check()
    await page.getByLabel('How is that known?').fill('School register gives the address')
    await page.getByRole('button', { name: 'Look whether they are known' }).click()
    await page.getByRole('button', { name: /new person/ }).click()
    await page.getByRole('heading', { name: 'R.F., 7' }).first().waitFor()
    await draw('child')
    await page.goto(here)
    await page.getByText('Refer the child to social care, or record why not').first().waitFor()
    await page.getByText('Assess the risk again: a child was linked').first().waitFor()
    await page.getByText('High', { exact: true }).first().waitFor()
    await draw('case')

    // One box finds them all: a name in any order and spelling, the operation, a person by what they are called.
    const box = page.getByRole('searchbox')
    await box.fill('farthingail robin')
    await box.press('Enter')
    await page.getByRole('table', { name: 'People found' }).getByRole('link', { name: 'Robin Farthingale' }).first().waitFor()
    await page.getByRole('table', { name: 'Children found' }).getByRole('link', { name: operation }).waitFor()
    await draw('search-people')
    await box.fill(operation)
    await box.press('Enter')
    await page.getByRole('table', { name: 'Investigations found' }).getByRole('link', { name: operation, exact: true }).click()
    await page.getByRole('heading', { name: operation }).first().waitFor()

    // The family is referred, and the council accepts.
    await follow(page, 'Refer a family to social care')
    await page.getByLabel(/R\.F\., 7/).check()
    await fill(page, {
      'Which family?': 'Farthingale', 'Which council?': 'Brackwater Council', 'Which team?': 'Front door, in working hours',
      'What does the council need to know?': 'Who lives there.', 'May the family be contacted?': 'No, only through us'
    })
    await page.getByRole('heading', { name: 'May the family be contacted? No' }).waitFor()
    await follow(page, 'Record that it was sent')
    await fill(page, { 'To whom?': 'Front door', 'How?': 'Secure e-mail' })
    await follow(page, 'Record the council’s answer')
    await fill(page, { 'What did they decide?': 'Accepted', 'Who decided it?': 'A team manager', 'What will happen, or why will nothing?': 'An assessment.' })
    await page.getByText('Answered', { exact: true }).first().waitFor()
    await draw('social-care-referral')
    await page.goto(here)
    await page.getByText('Referral accepted by children’s social care').first().waitFor()

    // A warrant: nobody approves their own, and what happened is taken in any order.
    await page.goto(`${here}/custody`)
    await follow(page, 'Draft a warrant')
    await fill(page, {
      'Which premises?': '3 Quillfeather Lane', 'Under which power?': 'Protection of Children Act 1978 s.4', 'What are the grounds?': 'The report.',
      'Who resolved the address, and who checked it a second time?': 'T. Verran and G. Tarrant'
    })
    await follow(page, 'Approve the application')
    await fill(page, { 'Why is it necessary and proportionate?': 'It is.' })
    await page.getByText('A supervisor who did not draft it has to approve it').first().waitFor()
    assert.equal(await page.getByLabel('Why is it necessary and proportionate?').inputValue(), 'It is.')
    await page.locator('.govuk-back-link').click()
    await follow(page, 'Record the grant')
    await fill(page, { 'Who granted it?': 'A justice at Wexholme' })
    await page.getByText('Out of its order').first().waitFor()
    await draw('warrant')

    // An arrest, an exhibit, a file.
    await page.goto(`${here}/custody`)
    await follow(page, 'Record an arrest or interview')
    await page.getByLabel('Who?', { exact: true }).selectOption({ index: 1 })
    await fill(page, { 'Arrest or voluntary interview?': 'Arrest', 'How did it come about?': 'Planned, without a warrant', 'Where?': 'Wexholme', 'For which offences?': 'Protection of Children Act 1978 s.1' })
    await page.getByText('Assess the suicide risk on arrival').first().waitFor()
    await draw('custody')
    await page.goto(`${here}/evidence`)
    await follow(page, 'List an exhibit')
    await fill(page, { 'Exhibit mark': 'PN/1', 'What kind of thing is it?': 'Telephone', 'What is it?': 'A black telephone', 'Where was it found?': 'Kitchen', 'Seal number': 'TV 000123' })
    await page.getByRole('heading', { name: 'PN/1: A black telephone' }).first().waitFor()
    await page.goto(`${here}/court`)
    await follow(page, 'Begin a file')
    await page.getByLabel('Against whom?').selectOption({ index: 1 })
    await fill(page, { 'For which offences?': 'Protection of Children Act 1978 s.1(1)(a)' })
    await follow(page, 'Record that the file was sent')
    await fill(page, { 'To which prosecutor?': 'Complex casework', 'What was asked?': 'A charge' })

    // Struck out: what was entered in error stays to be read.
    await page.locator('summary', { hasText: 'Entered in error?' }).first().click()
    await page.getByLabel('What was wrong with it?').first().fill('Sent tomorrow, not today')
    await page.getByRole('button', { name: 'Strike it out' }).first().click()
    await page.getByText('It is struck out, and counts no more').first().waitFor()
    await draw('prosecution')

    // Closing is asked for by one and signed by another.
    await page.goto(`${here}/record/closure_asked`)
    await fill(page, { 'Which Home Office outcome?': '1: Charge or summons', 'What did they find?': 'All of them.', 'If one that is needed was not made: why not?': 'Each was made in the case that this one belongs to.' })
    await page.goto(`${here}/record/closure_approved`)
    await fill(page, { 'Why may it be closed?': 'Done.' })
    await page.getByText('A supervisor who did not ask for it has to close it').first().waitFor()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(page, site, 'gwen.tarrant')
    await page.goto(`${here}/record/closure_approved`)
    await fill(page, { 'Why may it be closed?': 'Everything was done.' })
    await page.goto(here)
    await page.getByText('Closed', { exact: true }).first().waitFor()
    await page.context().close()
  })
}

test('an exhibits officer lists an exhibit by the reference of a case that they do not see', async () => {
  const page = await open(chromium, site)
  await signIn(page, site, 'idris.calder')
  await page.goto(`${site.address}/investigations`)
  const [reference] = /I\d\d-\d{5}/.exec(await page.getByRole('main').textContent())
  await page.context().close()
  for (const javaScriptEnabled of [true, false]) {
    const joe = await open(chromium, site, { javaScriptEnabled })
    const draw = async name => { if (javaScriptEnabled) await fit(joe, name) }
    await signIn(joe, site, 'joe.pennick')
    await follow(joe, 'List an exhibit')
    await draw('exhibit-new')
    await fill(joe, { 'Reference of the investigation': 'I26-00' }, 'Continue')
    await joe.getByRole('link', { name: /^No investigation that you may list exhibits in/ }).waitFor()
    await draw('exhibit-new-refused')
    await fill(joe, { 'Reference of the investigation': reference.toLowerCase().replace('-', ' ') }, 'Continue')
    await joe.getByText(`Exhibits, ${reference}`).waitFor()
    await draw('exhibit-listed-by-officer')
    await fill(joe, { 'Exhibit mark': `JP/${Number(javaScriptEnabled)}`, 'What kind of thing is it?': 'Telephone', 'What is it?': 'A black telephone', 'Where was it found?': 'Kitchen', 'Seal number': 'TV000778' })
    await joe.getByText('It is recorded.').waitFor()
    await joe.context().close()
  }
})

test('the lists of a case’s rooms, the sessions and a session fit', async () => {
  const page = await open(chromium, site)
  await signIn(page, site, 'idris.calder')
  for (const path of ['/search?q=Ivo+Larkspur', '/search', '/investigations', '/warrants', '/custody', '/exhibits', '/prosecutions', '/children', '/prevention', '/prevention/new']) {
    await page.goto(site.address + path)
    await fit(page, `list${path.replace(/[/?=+]+/g, '-')}`)
  }
  const verified = site.verify()
  assert.equal(verified.status, 0, verified.stdout)
  await page.context().close()
})

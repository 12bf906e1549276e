// Intake from the first page to the first look, with scripts and without, and what others see of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, fill, fit, open, serve, signIn } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a wrong password keeps the name and says what to do, ${how}`, async () => {
    const page = await open(chromium, site, { javaScriptEnabled })
    await page.goto(site.address)
    assert.equal(new URL(page.url()).pathname, '/sign-in')
    await page.getByLabel('Name', { exact: true }).fill('sam.whitlock')
    await page.getByLabel('Password', { exact: true }).fill('not this one')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('There is a problem').waitFor()
    assert.equal(await page.getByLabel('Name', { exact: true }).inputValue(), 'sam.whitlock')
    assert.match(await page.title(), /^Error: /)
    if (javaScriptEnabled) await fit(page, 'sign-in-refused')
    await page.context().close()
  })

  test(`intake takes a report, looks into it and answers whether a child is in danger, ${how}`, async () => {
    const page = await open(chromium, site, { javaScriptEnabled })
    await signIn(page, site, 'sam.whitlock')
    assert.match(await page.title(), /^Referrals: \d+ waiting/)
    const groups = await page.locator('tbody th[scope=rowgroup]').allTextContents()
    assert.deepEqual(groups, ['A child may be in danger now', 'No first look yet', 'Looked into, not assessed yet', 'Assessed'])
    if (javaScriptEnabled) await fit(page, 'referrals')

    await page.getByRole('button', { name: 'Take a referral' }).or(page.getByRole('link', { name: 'Take a referral' })).first().click()
    const take = page.getByRole('button', { name: 'Take the referral' })
    await page.getByLabel('What was reported?').fill('A neighbour heard a man in a game ask a boy how old he is.')
    await take.click()
    await page.getByText('There is a problem').waitFor()
    assert.match(await page.getByLabel('What was reported?').inputValue(), /^A neighbour/)
    if (javaScriptEnabled) await fit(page, 'take-a-referral')
    await page.getByRole('group', { name: 'Is a child in danger now?' }).getByLabel('Not known').check()
    await page.getByLabel('What is alleged?').selectOption({ label: 'Sexual communication with a child' })
    await page.getByLabel('Where did it come from?').selectOption({ label: 'Public, by 101 or 999' })
    await page.getByLabel('Who reported it?').fill('Neighbour, 07700 900321')
    await page.getByRole('group', { name: /child live with/ }).getByLabel('Not known').check()
    await page.getByLabel('Kind of identifier 1').selectOption({ label: 'Username' })
    await page.getByLabel('Identifier 1', { exact: true }).fill('@Northgate_Rob')
    await page.getByLabel('Platform of identifier 1').fill('Pingrove')
    await take.click()
    await page.getByText('The report was taken').waitFor()
    assert.ok(await page.getByRole('table', { name: 'Identifiers' }).getByRole('link').count() >= 3, 'known elsewhere')

    await page.getByLabel('What did you check, and what did you find?').fill('Nothing under this name here or on PND.')
    await page.getByRole('button', { name: 'Record the first look' }).click()
    await page.getByText('The first look is recorded').waitFor()
    await page.getByRole('group', { name: 'Is a child in danger now?' }).getByLabel('No', { exact: true }).check()
    await page.getByLabel('What was done, or what was found out?').fill('The boy is at home with his mother')
    await page.getByRole('button', { name: 'Record the answer' }).click()
    await page.getByText('The answer is recorded').waitFor()
    assert.equal(await page.locator('.sw-history > li').count(), 3)
    if (javaScriptEnabled) await fit(page, 'referral')
    await page.context().close()
  })
}

test('a closed referral is there for its list and for nobody else', async () => {
  const inside = await open(chromium, site)
  await signIn(inside, site, 'priya.nair')
  const closed = await inside.locator('tr', { hasText: 'Closed' }).getByRole('link').first()
  const [address, reference] = [await closed.getAttribute('href'), await closed.textContent()]
  await closed.click()
  await inside.getByText('Closed to all but its list').waitFor()
  const outside = await open(chromium, site)
  await signIn(outside, site, 'owen.lister')
  assert.ok(!(await outside.content()).includes(reference))
  const answer = await outside.goto(site.address + address)
  assert.equal(answer.status(), 404)
  await fit(outside, 'not-found')
  await inside.context().close()
  await outside.context().close()
})

test('a supervisor gives referrals to an officer, who finds them under My work', async () => {
  const page = await open(chromium, site)
  await signIn(page, site, 'gwen.tarrant')
  await page.goto(`${site.address}/referrals`)
  const row = page.locator('tr', { hasText: 'Crimestoppers' })
  const reference = await row.getByRole('link').first().textContent()
  await row.getByRole('checkbox').check()
  await page.getByLabel('Give the selected referrals to').selectOption({ label: 'DC Hannah Brandt' })
  await page.getByRole('button', { name: 'Assign' }).click()
  await page.getByText('They are given').waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signIn(page, site, 'hannah.brandt')
  await page.getByRole('link', { name: 'My work' }).click()
  await page.getByRole('link', { name: reference }).waitFor()
  await fit(page, 'my-work')
  await page.context().close()
})

test('each role lands on its own work, and every page of it fits', async () => {
  const landings = {
    'vera.quill': '/journal', 'ada.birch': '/accounts', 'kit.farrow': '/prevention', 'mina.stroud': '/sent-to-us', 'gwen.tarrant': '/my-work', 'priya.nair': '/my-work', 'idris.calder': '/board'
  }
  for (const [name, path] of Object.entries(landings)) {
    const page = await open(chromium, site)
    await signIn(page, site, name)
    assert.equal(new URL(page.url()).pathname, path, name)
    await fit(page, `landing-${name}`)
    await page.context().close()
  }
})

test('numbers of the board open onto the deadlines of an officer and of the unit, without scripts too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open(chromium, site, { javaScriptEnabled })
    await signIn(page, site, 'idris.calder')
    await page.getByRole('table', { name: 'Open investigations by officer' }).getByRole('link').first().click()
    await page.getByRole('heading', { name: /^What is missing in the cases of DC / }).waitFor()
    await page.getByLabel('Whose').selectOption({ label: 'The unit’s cases' })
    await page.getByLabel('Only what is late').check()
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByRole('heading', { name: 'What is missing in the unit’s cases' }).waitFor()
    assert.equal(await page.getByText('left', { exact: true }).count(), 0)
    const late = await page.locator('.sw-steps__item').count()
    assert.ok(late > 10 && late === await page.locator('.sw-steps__item', { hasText: ' over' }).count(), `${late} late`)
    if (javaScriptEnabled) await fit(page, 'deadlines')
    await page.context().close()
  }
})

test('one box finds a telephone number however it is written, without scripts', async () => {
  const page = await open(chromium, site, { javaScriptEnabled: false })
  await signIn(page, site, 'sam.whitlock')
  await page.getByRole('searchbox').fill('+44 7700 900155')
  await page.getByRole('searchbox').press('Enter')
  await page.getByRole('heading', { name: /^1 record for/ }).waitFor()
  await page.getByRole('searchbox').fill('nobody.like.this')
  await page.getByRole('button', { name: 'Search' }).click()
  await page.getByRole('heading', { name: /^Nothing for/ }).waitFor()
  await page.context().close()
  const drawn = await open(chromium, site)
  await signIn(drawn, site, 'sam.whitlock')
  await drawn.goto(`${site.address}/search?q=north`)
  await fit(drawn, 'search')
  await drawn.keyboard.press('/')
  assert.equal(await drawn.evaluate(() => document.activeElement.id), 'q', 'the key / goes to the box')
  for (const [words, name] of [['Accessibility statement', 'accessibility'], ['Help for this page', 'help'], ['Shortcut keys', 'shortcut-keys']]) {
    await drawn.getByRole('contentinfo').getByRole('link', { name: words }).click()
    await fit(drawn, name)
  }
  await fill(drawn, { 'Shortcut keys in this browser': 'Off' }, 'Save')
  await drawn.getByText('Shortcut keys are off in this browser.').waitFor()
  await drawn.keyboard.press('/')
  assert.notEqual(await drawn.evaluate(() => document.activeElement.id), 'q', 'the key / is off')
  await drawn.context().close()
})

test('the keyboard alone reaches the queue and opens a referral', async () => {
  const page = await open(chromium, site)
  await signIn(page, site, 'sam.whitlock')
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Skip to main content')
  await page.keyboard.press('Enter')
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(() => /^R\d\d-/.test(document.activeElement.textContent))) break
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/referrals\/[0-9a-f-]{36}/)
  await page.context().close()
})

test('whatever the journeys did, the journal holds', async () => {
  const verified = JSON.parse(site.verify().stdout)
  assert.equal(verified.ok, true, JSON.stringify(verified))
  assert.ok(verified.entries > 100)
})

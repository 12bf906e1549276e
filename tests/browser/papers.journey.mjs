// Papers and clocks: a paper previewed and taken as PDF, a clock read, set by the head of the unit and kept in its history.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { browser, fit, open, serve, signIn } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a paper is previewed and taken as a file, ${how}`, async () => {
    const page = await open(chromium, site, { javaScriptEnabled })
    await signIn(page, site, 'priya.nair')
    await page.goto(`${site.address}/warrants`)
    await page.locator('tbody a').first().click()
    await page.getByRole('link', { name: 'Information for a search warrant' }).click()
    await page.getByRole('heading', { name: 'Of what the justice has to be satisfied' }).waitFor()
    if (javaScriptEnabled) await fit(page, 'paper')
    await page.getByLabel('For whom?').fill('Saltmere Magistrates’ Court')
    for (const [button, begins] of [['PDF', '%PDF-1'], ['Data (JSON)', '{']]) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
      assert.match(download.suggestedFilename(), /^information-W\d\d-\d{5}\.(pdf|json)$/, 'its name holds nobody’s')
      const bytes = await readFile(await download.path())
      assert.ok(bytes.subarray(0, 8).toString('latin1').startsWith(begins), button)
    }
    await page.getByLabel('A passphrase to seal a PDF with').fill('too short')
    await page.getByRole('button', { name: 'PDF' }).click()
    await page.locator('.govuk-error-summary').getByText('at least 12 characters').waitFor()
    assert.equal(await page.getByLabel('A passphrase to seal a PDF with').inputValue(), '', 'it is kept nowhere')
    await page.getByLabel('A passphrase to seal a PDF with').fill('heron ladder cobble mint')
    const [sealed] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    assert.match(sealed.suggestedFilename(), /\.sealed\.pdf$/)
    const bytes = await readFile(await sealed.path())
    assert.ok(bytes.includes('/Encrypt') && bytes.includes('/AESV3'), 'nothing leaves unsealed where a passphrase was typed')
    await page.context().close()
  })
}

test('a clock is read by who works by it, and set by the head of the unit', async () => {
  const page = await open(chromium, site, {})
  await signIn(page, site, 'priya.nair')
  await page.goto(`${site.address}/clocks/strategy_discussion`)
  await page.getByRole('heading', { name: 'What was late' }).waitFor()
  assert.equal(await page.getByRole('button', { name: 'Set the clock' }).count(), 0)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signIn(page, site, 'idris.calder')
  await page.goto(`${site.address}/clocks`)
  await fit(page, 'clocks')
  await page.getByRole('link', { name: 'Hold a strategy discussion once it is asked for' }).click()
  await page.getByRole('button', { name: 'Set the clock' }).click()
  await page.getByText('Enter a whole number of hours').first().waitFor()
  await page.getByLabel('How many hours?').fill('12')
  await page.getByLabel('Why, and who decided it?').fill('Agreed with the four councils')
  await page.getByRole('button', { name: 'Set the clock' }).click()
  await page.getByText('It is set.').waitFor()
  await page.getByText('Agreed with the four councils').waitFor()
  await fit(page, 'clock')
  await page.goto(`${site.address}/clocks/warrant`)
  await page.getByText('An Act fixes it').waitFor()
  await page.goto(`${site.address}/calendar`)
  await page.getByRole('button', { name: 'Make a private address' }).click()
  const address = await page.locator('code').innerText()
  await fit(page, 'calendar')
  const feed = await page.request.get(site.address + address)
  assert.match(await feed.text(), /^BEGIN:VCALENDAR\r\n/)
  await page.getByRole('button', { name: 'Take the address back' }).click()
  assert.equal((await page.request.get(site.address + address)).status(), 404)
  await page.context().close()
})

test('the head of the unit sees where quality is missing, writes the force’s words, and takes the board pack away', async () => {
  const page = await open(chromium, site, {})
  await signIn(page, site, 'idris.calder')
  await page.goto(`${site.address}/board`)
  await fit(page, 'board')
  await page.getByRole('link', { name: 'Quality across the unit, and where it is missing' }).click()
  await page.getByRole('heading', { name: 'Quality across the unit' }).waitFor()
  await fit(page, 'quality')
  await page.getByRole('link', { name: 'What the child said or showed' }).first().click()
  await page.getByRole('heading', { name: 'What the child said or showed: where it is missing' }).waitFor()
  await fit(page, 'quality-point')
  await page.locator('#missing').scrollIntoViewIfNeeded()
  await page.locator('section[aria-labelledby="missing"] tbody a').first().click()
  await page.getByRole('heading', { name: 'Quality' }).waitFor()

  await page.goto(`${site.address}/board/papers/board_pack`)
  await page.getByRole('heading', { name: 'Quality, and what became of it' }).waitFor()
  await fit(page, 'board-pack')
  await page.getByRole('link', { name: 'The force’s own words on this paper' }).click()
  await page.getByLabel('Before what the records say').fill('Dear {name}')
  await page.getByLabel('Why are they changed, and who decided it?').fill('The board asked for it')
  await page.getByRole('button', { name: 'Write the words' }).click()
  await page.getByText('is nothing that a paper can fill in').first().waitFor()
  assert.equal(await page.getByLabel('Before what the records say').inputValue(), 'Dear {name}', 'what was typed stays')
  await page.getByLabel('Before what the records say').fill('Laid before the board of {force}.')
  await page.getByRole('button', { name: 'Write the words' }).click()
  await page.getByText('Papers that are made from now on carry them.').waitFor()
  await fit(page, 'paper-words')
  await page.goto(`${site.address}/paper-words`)
  await page.getByText('Version 1').waitFor()
  await fit(page, 'paper-words-all')
  await page.goto(`${site.address}/board/papers/board_pack`)
  await page.getByText(/Laid before the board of .+ Police\./).waitFor()
  for (const [button, name, begins] of [['PDF', 'pdf', '%PDF-1'], ['Spreadsheet', 'xlsx', 'PK']]) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()])
    assert.match(download.suggestedFilename(), new RegExp(`^board-pack-\\d{4}-\\d\\d-\\d\\d\\.${name}$`))
    const bytes = await readFile(await download.path())
    assert.ok(bytes.subarray(0, 8).toString('latin1').startsWith(begins), button)
  }
  await page.context().close()
})

// The welfare of those who do this work: an examiner counts, a supervisor sees what is due, occupational health what was asked.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, fit, open, serve, signIn } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'
  const name = javaScriptEnabled ? 'lena.marsh' : 'tomas.verran'

  test(`work is counted, a word is asked for, and a supervisor sees only what is due, ${how}`, async () => {
    const page = await open(chromium, site, { javaScriptEnabled })
    await signIn(page, site, name)
    await page.getByRole('link', { name: 'My welfare' }).click()
    await page.getByRole('heading', { name: 'My welfare' }).waitFor()
    if (javaScriptEnabled) await fit(page, 'welfare')
    await page.getByRole('button', { name: 'Start counting' }).click()
    await page.getByText('Choose what sort of work it was.').first().waitFor()
    if (javaScriptEnabled) await fit(page, 'welfare-wrong')
    await page.getByLabel('What are you about to do?').selectOption({ label: 'Grading' })
    await page.getByRole('button', { name: 'Start counting' }).click()
    await page.getByText('It is counting.').waitFor()
    await page.getByLabel('How many minutes, if the count is wrong?').fill('55')
    await page.getByRole('button', { name: 'Stop counting' }).click()
    await page.getByText('It is entered.').waitFor()
    await page.getByText('without a break').waitFor()
    await page.getByLabel('How and when would you like to be reached?').fill('Any morning, on my own telephone')
    await page.getByRole('button', { name: 'Ask occupational health' }).click()
    await page.getByText('Nobody else in the unit sees that you asked.').waitFor()
    await page.getByRole('textbox', { name: 'Minutes a day' }).fill('soon')
    await page.getByRole('button', { name: 'Set my limit' }).click()
    await page.getByText('Enter from 10 to 720 minutes a day').first().waitFor()
    await page.getByRole('textbox', { name: 'Minutes a day' }).fill('120')
    await page.getByRole('button', { name: 'Set my limit' }).click()
    await page.getByText('Your limit is set.').waitFor()
    if (javaScriptEnabled) await fit(page, 'welfare-told')
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()

    await signIn(page, site, 'gwen.tarrant')
    await page.goto(`${site.address}/welfare/team`)
    await page.getByRole('heading', { name: 'Screenings of the unit' }).waitFor()
    const seen = await page.locator('main').innerText()
    assert.doesNotMatch(seen, /\bmin\b|telephone|asked/i, 'no minute, and nobody who asked')
    assert.match(seen, /Priya Nair[\s\S]*(Overdue|Due)/)
    if (javaScriptEnabled) await fit(page, 'welfare-team')
    assert.equal((await page.goto(`${site.address}/welfare/occupational-health`)).status(), 403)
    await page.goto(`${site.address}/my-work`)
    await page.getByRole('button', { name: 'Sign out', exact: true }).click()

    await signIn(page, site, 'amos.tidey')
    await page.getByRole('heading', { name: 'Occupational health' }).waitFor()
    await page.getByText('Any morning, on my own telephone').first().waitFor()
    if (javaScriptEnabled) await fit(page, 'welfare-health')
    for (const elsewhere of ['/investigations', '/referrals', '/people', '/exhibits', '/board', '/journal']) {
      assert.ok([403, 404].includes((await page.goto(site.address + elsewhere)).status()), elsewhere)
    }
    await page.goto(`${site.address}/welfare/occupational-health`)
    await page.getByRole('button', { name: 'I have spoken to them' }).first().click()
    await page.getByText('It is recorded.').waitFor()
    assert.deepEqual(page.troubles, [])
    await page.context().close()
  })
}

// A match from one's own work to the answer, with scripts and without, and what a closed case lets through of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, fit, open, serve, signIn } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a match is found under My work and answered, ${how}`, async () => {
    const page = await open(chromium, site, { javaScriptEnabled })
    await signIn(page, site, 'owen.lister')
    await page.getByRole('link', { name: 'My work' }).click()
    const table = page.getByRole('table', { name: /^Matches to look at/ })
    const answered = await table.getByRole('link', { name: /^Say what you found/ }).first().getAttribute('href')
    if (javaScriptEnabled) await fit(page, 'my-work-matches')
    await table.getByRole('link', { name: /^Say what you found/ }).first().click()
    await page.getByLabel('What did you find, and how do you know?').fill('The same account: it wrote to both schools.')
    await page.getByRole('button', { name: 'Record what you found' }).click()
    await page.getByText('There is a problem').waitFor()
    assert.match(await page.getByLabel('What did you find, and how do you know?').inputValue(), /^The same account/)
    if (javaScriptEnabled) await fit(page, 'match')
    await page.getByLabel('It may be the same, and was looked at').check()
    await page.getByRole('group', { name: 'PND search done?' }).getByLabel('Yes').check()
    await page.getByRole('button', { name: 'Record what you found' }).click()
    await page.getByText('What you found about the match is recorded').waitFor()
    const panel = page.getByRole('region', { name: 'Known elsewhere' })
    await panel.getByText('The same account: it wrote to both schools.').waitFor()
    if (javaScriptEnabled) await fit(page, 'referral-matches')
    await page.getByRole('link', { name: 'My work' }).click()
    assert.equal(await page.locator(`a[href="${answered}"]`).count(), 0, 'it waits no more, and another may have its place')
    await page.context().close()
  })
}

test('a match is answered on the page of its referral', async () => {
  const page = await open(chromium, site, { javaScriptEnabled: false })
  await signIn(page, site, 'sam.whitlock')
  await page.locator('tr', { hasText: 'Marsh' }).or(page.locator('tr', { hasText: 'School' })).getByRole('link').first().click()
  const panel = page.getByRole('region', { name: 'Known elsewhere' })
  await panel.getByText('Say what you found').first().click()
  await panel.getByLabel('It is not the same person or account').first().check()
  await panel.getByLabel('What did you find, and how do you know?').first().fill('Another game, another name.')
  await panel.getByRole('group', { name: 'PND search done?' }).first().getByLabel('No', { exact: true }).check()
  await panel.getByRole('button', { name: 'Record what you found' }).first().click()
  await page.getByText('What you found about the match is recorded').waitFor()
  await panel.getByText('Another game, another name.').waitFor()
  await page.context().close()
})

// The figures: read, released by one person, approved by another, read and printed as the public would.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, fit, open, serve, signIn } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

const six = page => page.locator('.sw-public .sw-number').allInnerTexts()

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'

  test(`a release is made, approved by somebody else and read as the public would, ${how}`, async () => {
    const page = await open(chromium, site, { javaScriptEnabled })
    await signIn(page, site, 'noor.ellery')
    await page.getByRole('heading', { name: 'Figures', exact: true }).waitFor()
    if (javaScriptEnabled) await fit(page, 'figures-analyst')
    await page.getByRole('button', { name: 'Make the draft' }).click()
    await page.getByText('Enter a title in one line').first().waitFor()
    await page.getByLabel('Title').fill('Year to date')
    await page.getByRole('button', { name: 'Make the draft' }).click()
    await page.getByText('Somebody else has to approve it').first().waitFor()
    const release = page.url().split('?')[0]
    await page.getByRole('button', { name: 'Sign out' }).click()

    await signIn(page, site, 'idris.calder')
    await page.getByRole('link', { name: 'Figures', exact: true }).click()
    await page.getByRole('link', { name: 'See the records behind: People arrested' }).waitFor()
    if (javaScriptEnabled) await fit(page, 'figures')
    await page.getByRole('link', { name: 'Referrals received in these days' }).click()
    await page.getByRole('heading', { name: /^Referrals received: \d/ }).waitFor()
    if (javaScriptEnabled) await fit(page, 'figure-records')
    await page.goto(release)
    await page.getByRole('button', { name: 'Approve the release' }).click()
    await page.getByText('It is approved and stands as it is').waitFor()
    if (javaScriptEnabled) await fit(page, 'release')
    const staff = await six(page)
    assert.equal(staff.length, 6)
    await page.getByRole('link', { name: 'Open and print the public view' }).click()
    await page.getByRole('heading', { name: 'Year to date' }).waitFor()
    assert.deepEqual(await six(page), staff, 'what staff are shown as public is what the public is shown')
    if (javaScriptEnabled) {
      await fit(page, 'release-public')
      const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
      assert.equal(printed.match(/\/Type\s*\/Page\b(?!s)/g).length, 1, 'it prints on one page')
    }
    await page.context().close()
  })
}

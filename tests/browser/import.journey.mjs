// Every report that the tests hold, imported through the page and drawn: nothing of it breaks a page.
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { browser, fit, open, serve, signIn } from './lib.mjs'

const folder = fileURLToPath(new URL('../../crates/exchange/tests/fixtures/ncmec/', import.meta.url))
let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

test('reports are imported from files, refusals are named, and every report is drawn', async () => {
  const page = await open(chromium, site, { javaScriptEnabled: true })
  await signIn(page, site, 'sam.whitlock')
  await page.getByRole('link', { name: 'Import reports from files' }).click()
  const files = readdirSync(folder).filter(name => /\.(xml|json)$/.test(name)).map(name => folder + name)
  await page.getByLabel('CyberTipline reports').setInputFiles(files)
  await page.getByRole('button', { name: 'Import the files' }).click()
  await page.getByText('What was taken').waitFor()
  await page.getByRole('row', { name: /response-01-submit\.xml/ }).waitFor()
  assert.ok(await page.getByRole('list', { name: 'The referral of each' }).getByRole('link').count() >= 11, 'what was taken is a press away')
  await fit(page, 'import')

  await page.goto(`${site.address}/referrals?source=nca_ncmec`)
  const links = await page.locator('tbody').getByRole('link').evaluateAll(links => links.map(link => link.href))
  assert.ok(links.length >= 11, `${links.length} referrals`)
  for (const [place, link] of links.entries()) {
    await page.goto(link)
    for (const folded of await page.locator('main details').all()) await folded.evaluate(element => { element.open = true })
    await fit(page, `report-${place}`)
  }
})

test('nothing chosen is said so, without scripts too', async () => {
  const page = await open(chromium, site, { javaScriptEnabled: false })
  await signIn(page, site, 'sam.whitlock')
  await page.goto(`${site.address}/referrals/import`)
  await page.getByRole('button', { name: 'Import the files' }).click()
  await page.getByText('Choose at least one file.').first().waitFor()
})

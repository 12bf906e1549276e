// The register of schools: found by beginnings of words, with the day of which the register speaks, without scripts too.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { browser, fit, open, serve, signIn } from './lib.mjs'

let chromium, site
before(async () => { [chromium, site] = await Promise.all([browser(), serve()]) })
after(async () => { await chromium.close(); await site.stop() })

test('the school officer finds a school by name and by postcode', async () => {
  const page = await open(chromium, site, { javaScriptEnabled: true })
  await signIn(page, site, 'kit.farrow')
  await page.goto(`${site.address}/schools`)
  await page.getByText(/60 schools in the register as of/).waitFor()
  await fit(page, 'schools-asked')
  await page.getByLabel('Name, town, postcode or number (URN)').fill('saint zoe')
  await page.getByRole('button', { name: 'Find schools' }).click()
  await page.getByText(/1 of 60 schools as of/).waitFor()
  await page.getByRole('row', { name: /St Zoë’s Catholic Primary School/ }).waitFor()
  await page.goto(`${site.address}/schools?q=school`)
  assert.match(await page.locator('tbody tr').first().innerText(), /Open/)
  await fit(page, 'schools')
  await page.goto(`${site.address}/schools?q=nothing+like+it`)
  await page.getByText(/0 of 60 schools as of/).waitFor()
  await fit(page, 'schools-none')
})

test('closed schools are found and say so, without scripts', async () => {
  const page = await open(chromium, site, { javaScriptEnabled: false })
  await signIn(page, site, 'kit.farrow')
  await page.goto(`${site.address}/schools?q=900060`)
  await page.getByText('Closed on 31 Aug 2013').waitFor()
})

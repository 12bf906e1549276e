// What the journeys share: a server on a copy of the demo, people to sign in as, and the checks that every page must pass.
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('../..', import.meta.url))
/** The program as it was built for the tests. */
export const program = join(root, 'target/debug/safeward')
const axe = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8')
const shots = join(root, 'target/screenshots')

/** The demo is built once for all journeys (in the folder that SAFEWARD_DEMO names, or here); each gets a copy of its own. */
let built
function demo () {
  if (process.env.SAFEWARD_DEMO) {
    const folder = process.env.SAFEWARD_DEMO
    return { folder, password: /password in this demo is: (.+)/.exec(readFileSync(join(folder, 'said.txt'), 'utf8'))[1] }
  }
  if (!built) {
    const folder = mkdtempSync(join(tmpdir(), 'safeward-demo-'))
    const made = spawnSync(program, ['demo', '--database', `sqlite:${join(folder, 'demo.sqlite')}`], { encoding: 'utf8' })
    assert.equal(made.status, 0, made.stderr)
    built = { folder, password: /password in this demo is: (.+)/.exec(made.stdout)[1] }
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  }
  return built
}

/** Starts a server on a fresh copy of the demo. */
export async function serve () {
  const { folder: from, password } = demo()
  const folder = mkdtempSync(join(tmpdir(), 'safeward-'))
  cpSync(from, folder, { recursive: true })
  const database = `sqlite:${join(folder, 'demo.sqlite')}`
  const server = spawn(program, ['serve', '--demo', '--database', database, '--listen', '127.0.0.1:0'])
  const address = await new Promise((resolve, reject) => {
    let said = ''
    server.stdout.on('data', data => {
      said += data
      const found = /Safeward is at (http:\S+)/.exec(said)
      if (found) resolve(found[1])
    })
    server.on('exit', code => reject(new Error(`the server ended with ${code}: ${said}`)))
  })
  return {
    address,
    database,
    password,
    verify: () => spawnSync(program, ['journal', 'verify', '--records', '--json', '--database', database], { encoding: 'utf8' }),
    stop: () => new Promise(resolve => {
      server.on('exit', () => { rmSync(folder, { recursive: true, force: true }); resolve() })
      server.kill('SIGTERM')
    })
  }
}

/** One browser for all; close it at the end. */
export function browser () {
  return chromium.launch({
    executablePath: process.env.SAFEWARD_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu']
  })
}

/** A page that notes whatever a page must never do: an error of a script, a broken policy, a call to anybody else. */
export async function open (browser, site, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options })
  const page = await context.newPage()
  page.troubles = []
  page.on('pageerror', error => page.troubles.push(`script: ${error}`))
  page.on('console', message => {
    // The browser reports each answer that is not 2xx; a form that was refused is one of them.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) page.troubles.push(message.text())
  })
  page.on('request', request => {
    if (!request.url().startsWith(site.address)) page.troubles.push(`a request to ${request.url()}`)
  })
  page.setDefaultTimeout(60_000)
  return page
}

export async function signIn (page, site, name) {
  await page.goto(`${site.address}/sign-in`)
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Password', { exact: true }).fill(site.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL(url => !url.pathname.startsWith('/sign-in'))
}

/** People at work: each signs in once, in a browser of their own, and is found there again. */
export function staff (browser, site, options = {}) {
  const pages = new Map()
  const as = async name => {
    if (!pages.has(name)) {
      const page = await open(browser, site, options)
      await signIn(page, site, name)
      pages.set(name, page)
    }
    return pages.get(name)
  }
  as.leave = () => Promise.all([...pages.values()].map(page => page.context().close()))
  return as
}

/** Follows a link by its words, however it is drawn. */
export const follow = (page, words) => page.locator('a', { hasText: words }).first().click()

/** Answers one question by its words: a choice of a list, radio buttons, boxes to tick, a day (`2026-11-30`), a day with a
 * time (`2026-11-30 10:00`), or text. A choice that has a reference in its words is given as an expression. */
async function answer (page, label, given) {
  const group = page.getByRole('group', { name: label, exact: true })
  if (!await group.count()) {
    const field = page.getByLabel(label, { exact: true })
    if (await field.evaluate(element => element.tagName) === 'SELECT') {
      if (typeof given === 'string') return field.selectOption({ label: given })
      return field.selectOption(await field.locator('option', { hasText: given }).getAttribute('value'))
    }
    return field.fill(given)
  }
  if (!await group.getByLabel('Day', { exact: true }).count()) {
    for (const choice of [given].flat()) await group.getByLabel(choice, { exact: typeof choice === 'string' }).check()
    return
  }
  const [, year, month, day, time] = /^(\d+)-(\d+)-(\d+)(?: (.+))?$/.exec(given)
  for (const [part, value] of Object.entries({ Day: day, Month: month, Year: year, Time: time })) {
    if (value) await group.getByLabel(part, { exact: true }).fill(value)
  }
}

/** Fills a form by its labels, and sends it. */
export async function fill (page, answers, button = /^(Record it|Open the investigation)$/) {
  for (const [label, given] of Object.entries(answers)) await answer(page, label, given)
  await page.getByRole('button', { name: button }).click()
}

/** Answers every question of an assessment alike, each known from one enquiry; gives the questions. */
export async function assess (page, given, enquiry) {
  await page.getByLabel('Enquiry 1', { exact: true }).fill(enquiry)
  const questions = await page.locator('fieldset.sw-q').all()
  for (const question of questions) {
    await question.getByLabel(given, { exact: true }).check()
    await question.getByLabel('How do you know?').selectOption({ label: 'Enquiry 1' })
  }
  return questions
}

/** Axe finds nothing, nothing is wider than a narrow screen, nothing went wrong underneath; a screenshot is kept. */
export async function fit (page, name) {
  await page.evaluate(axe)
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  }))
  const words = found.violations.map(v => `${v.id}: ${v.help}: ${v.nodes.map(node => node.target.join(' ')).join('; ')}`)
  assert.deepEqual(words, [], `${name}: accessibility`)
  const size = page.viewportSize()
  await page.setViewportSize({ width: 320, height: 800 })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  assert.ok(width <= 320, `${name}: ${width} px wide on a screen of 320`)
  await page.setViewportSize(size)
  assert.deepEqual(page.troubles, [], name)
  mkdirSync(shots, { recursive: true })
  await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true })
}

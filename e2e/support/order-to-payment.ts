import { test } from '@playwright/test';
import type { AppPage } from '../pages/app-page.ts';
import type { Point } from '../pages/canvas.ts';

/** The eTOM elements of the flow, in the order of its steps. */
export const orderToPayment = ['1.1.1.4', '1.1.1.5', '1.1.2.2', '1.1.3.2', '1.1.1.5', '1.1.1.10', '1.1.1.11', '1.1.1.9'] as const;

/**
 * Composes an Order-to-Payment flow on an empty canvas as a person does: the operator's pool with a start event, eight blocks in
 * two rows and an end event, the customer as a closed pool, and a message between them.
 */
export async function composeOrderToPayment(app: AppPage): Promise<void> {
  await test.step('two pools, from the palette and from the popup menu', () => placePools(app));
  await test.step('the first row is appended: by context pad, panel and popup menu', () => appendFirstRow(app));
  await test.step('the second row is dragged from the panel, from right to left', () => dragSecondRow(app));
  await test.step('the rows are connected with the mouse', () => connectRows(app));
}

async function placePools(app: AppPage): Promise<void> {
  const { canvas, page, status } = app;
  for (let step = 0; step < 3; step += 1) await status.zoomOut.click();
  await canvas.tool('Create pool/participant').click();
  await canvas.put(await canvas.at({ x: 0.32, y: 0.25 }));
  await canvas.finishName('Operator');
  await page.keyboard.press('n');
  await canvas.menuSearch.pressSequentially('Empty pool');
  await canvas.menuEntries.filter({ hasText: 'Empty pool' }).click();
  await canvas.put(await canvas.at({ x: 0.4, y: 0.75 }));
  await canvas.finishName('Customer');
}

async function appendFirstRow(app: AppPage): Promise<void> {
  const { blocks, canvas, page } = app;
  const operator = await canvas.only({ type: 'Participant', name: 'Operator' });
  await canvas.tool('Create start event').click();
  await canvas.put(await canvas.pointOf(operator.id, { x: 0.15, y: 0.4 }));
  await canvas.finishName('Order wanted');
  await canvas.pad('Append eTOM block').click();
  await canvas.menuEntries.filter({ hasText: '1.1.1.4' }).click();
  await blocks.row('1.1.1.5').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('a');
  await canvas.choose('1.1.2.2');
  await page.keyboard.press('a');
  await canvas.choose('Resource Provisioning', '1.1.3.2');
}

async function dragSecondRow(app: AppPage): Promise<void> {
  const { blocks, canvas } = app;
  const [selling, , service, resource] = await stepIds(app);
  await blocks.drag('1.1.1.5', await below(app, resource));
  await blocks.drag('1.1.1.10', await below(app, service));
  await blocks.drag('1.1.1.9', await below(app, selling));
  const [, , , , , invoice, loyalty] = await stepIds(app);
  await blocks.drag('1.1.1.11', middle(await canvas.pointOf(idOf(invoice)), await canvas.pointOf(idOf(loyalty))));
  await canvas.tool('Create end event').click();
  await canvas.put(await canvas.pointOf((await canvas.only({ type: 'StartEvent' })).id, { x: 0.5, y: 5 }));
  await canvas.finishName('Paid');
}

async function connectRows(app: AppPage): Promise<void> {
  const { canvas } = app;
  const [, , , resource, close, invoice, loyalty, payment] = (await stepIds(app)).map(idOf);
  await canvas.select(idOf(resource));
  await canvas.dragPad('Connect to other element', await canvas.pointOf(idOf(close)));
  await canvas.connect(idOf(close), idOf(invoice));
  await canvas.connect(idOf(invoice), idOf(payment));
  await canvas.connect(idOf(payment), idOf(loyalty));
  await canvas.connect(idOf(loyalty), (await canvas.only({ type: 'EndEvent' })).id);
  const customer = await canvas.only({ type: 'Participant', name: 'Customer' });
  await canvas.connect(customer.id, (await canvas.only({ type: 'StartEvent' })).id);
}

/** The tagged tasks in the order in which they were placed. */
async function stepIds({ canvas }: AppPage): Promise<string[]> {
  return (await canvas.facts()).filter(({ processId }) => processId !== '').map(({ id }) => id);
}

async function below({ canvas }: AppPage, id: string | undefined): Promise<Point> {
  return canvas.pointOf(idOf(id), { x: 0.5, y: 1.9 });
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function idOf(id: string | undefined): string {
  if (id === undefined) throw new Error('a step of the flow is missing');
  return id;
}

import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Scope } from '@slipway/base';
import {
  byInstance,
  byPlane,
  enter,
  type Instance,
  isShown,
  settle,
  shutDown,
} from '../domain/instance.ts';
import { describeType } from '../domain/instance-types.ts';
import { loadInstanceTypes } from '../load-instance-types.ts';
import type { InstanceNeeds } from '../needs.ts';
import { instancePaths, prepareInstance, wantsShutdown } from './instance-files.ts';
import { instanceProcess, processIdOf } from './instance-process.ts';

const markPollMs = 250;
const pythonEnvironment = 'ec2';

interface Machine {
  readonly scope: Scope;
  readonly id: string;
}

/** Takes every instance from `pending` to where its user and its script want it, also after a crash of the plane. */
export class InstanceRunner {
  readonly #needs: InstanceNeeds;
  readonly #active = new Map<string, Promise<void>>();
  readonly #shutdown = new AbortController();

  constructor(needs: InstanceNeeds) {
    this.#needs = needs;
  }

  /** Goes on with what an earlier plane left, once the supervisor has recovered. */
  async start(): Promise<void> {
    const { instances, clock } = this.#needs;
    for (const { scope, instance } of instances.all()) {
      if (isShown(instance, clock.now())) this.run(scope, instance.id);
      else await this.#forget({ scope, id: instance.id }, instance);
    }
  }

  run(scope: Scope, id: string): void {
    if (this.#active.has(id)) return;
    const done = this.#drive({ scope, id })
      .catch((error: unknown) => this.#failed({ scope, id }, error))
      .finally(() => this.#active.delete(id));
    this.#active.set(id, done);
  }

  /** The wish is in the record already; this makes it come true. */
  async end(scope: Scope, id: string): Promise<void> {
    await this.#needs.supervisor.stop(processIdOf(id));
    await this.#active.get(id);
    this.run(scope, id);
  }

  /** Machines with a program are stopped, and say so; the supervisor ends what runs on them. */
  async close(): Promise<void> {
    this.#shutdown.abort(new Error('the plane is stopped'));
    await Promise.all(this.#active.values());
    for (const { scope, instance } of this.#needs.instances.all()) {
      const isUnderWay = instance.program === 'waiting' || instance.program === 'running';
      if (!isUnderWay) continue;
      await this.#update({ scope, id: instance.id }, (current, now) =>
        settle(shutDown(current, { into: 'stopping', reason: byPlane, now }), now),
      );
    }
  }

  async #drive(machine: Machine): Promise<void> {
    for (;;) {
      const instance = this.#needs.instances.find(machine.scope, machine.id);
      switch (instance?.state) {
        case 'pending':
          await this.#boot(machine, instance);
          break;
        case 'running':
          if (instance.program !== 'running') return;
          await this.#watch(machine, instance);
          break;
        case 'stopping':
        case 'shutting-down':
          await this.#end(machine);
          return;
        default:
          return;
      }
    }
  }

  async #boot(machine: Machine, instance: Instance): Promise<void> {
    const { supervisor } = this.#needs;
    const pid = processIdOf(machine.id);
    if (instance.program !== 'waiting') {
      await this.#update(machine, (current, now) =>
        current.state === 'pending' ? enter(current, 'running', now) : current,
      );
      return;
    }
    if (supervisor.state(pid) === undefined) await this.#submit(machine, instance);
    await this.#untilStarted(pid);
    await this.#update(machine, (current, now) =>
      current.state === 'pending'
        ? { ...enter(current, 'running', now), program: 'running' }
        : current,
    );
  }

  async #submit({ scope, id }: Machine, instance: Instance): Promise<void> {
    const { environments, supervisor, plane, workDir } = this.#needs;
    const { signal } = this.#shutdown;
    const type = (await loadInstanceTypes()).get(instance.type);
    const paths = instancePaths(workDir, id);
    const like = type === undefined ? '' : ` (${describeType(type)})`;
    await prepareInstance(paths, {
      userData: instance.userData ?? '',
      banner: `slipway: user data of ${id} runs on this machine in place of ${instance.type}${like}.`,
    });
    const environment = await environments.ensure(pythonEnvironment, { signal });
    // It may have been terminated while that was installed.
    if (this.#needs.instances.find(scope, id)?.state !== 'pending') return;
    await supervisor.submit(instanceProcess(instance, { scope, environment, plane, paths }));
  }

  async #untilStarted(pid: string): Promise<void> {
    const { supervisor } = this.#needs;
    const { signal } = this.#shutdown;
    while (supervisor.state(pid)?.kind === 'queued') {
      await sleep(markPollMs, undefined, { signal });
    }
  }

  /** Until the script has ended or wants the machine down. */
  async #watch(machine: Machine, instance: Instance): Promise<void> {
    const { supervisor, workDir } = this.#needs;
    const { signal } = this.#shutdown;
    const paths = instancePaths(workDir, machine.id);
    const pid = processIdOf(machine.id);
    let isOver = false;
    while (!isOver && !(await wantsShutdown(paths))) {
      isOver = (supervisor.state(pid)?.kind ?? 'ended') === 'ended';
      if (!isOver) await sleep(markPollMs, undefined, { signal });
    }
    const into = instance.shutdownBehavior === 'terminate' ? 'shutting-down' : 'stopping';
    const isWanted = await wantsShutdown(paths);
    await this.#update(machine, (current, now) => {
      if (isWanted) return shutDown(current, { into, reason: byInstance, now });
      return current.state === 'running' ? { ...current, program: 'done' } : current;
    });
  }

  async #end(machine: Machine): Promise<void> {
    const { supervisor } = this.#needs;
    const pid = processIdOf(machine.id);
    if (supervisor.state(pid) !== undefined) {
      await supervisor.stop(pid);
      await supervisor.ended(pid, this.#shutdown.signal);
    }
    await this.#update(machine, settle);
  }

  async #failed(machine: Machine, error: unknown): Promise<void> {
    if (this.#shutdown.signal.aborted) return;
    this.#needs.log.error('ec2.instance-failed', { id: machine.id, error });
    const text = error instanceof Error ? error.message : String(error);
    const reason = { code: 'Server.InternalError', message: `Server.InternalError: ${text}` };
    await this.#update(machine, (current, now) =>
      settle(shutDown(current, { into: 'shutting-down', reason, now }), now),
    );
  }

  async #forget({ scope, id }: Machine, instance: Instance): Promise<void> {
    const { supervisor, instances, workDir } = this.#needs;
    const pid = processIdOf(id);
    if (supervisor.state(pid) !== undefined) await supervisor.forget(pid);
    await rm(instancePaths(workDir, id).root, { recursive: true, force: true });
    await instances.remove(scope, instance);
  }

  #update(
    { scope, id }: Machine,
    change: (instance: Instance, now: number) => Instance,
  ): Promise<Instance | undefined> {
    const { instances, clock } = this.#needs;
    return instances.update(scope, id, (current) => change(current, clock.now()));
  }
}

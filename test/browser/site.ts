import { contentAsset } from '../../cli/shared/content-asset.ts';
import { type StandIn, startStandIn } from '../../cli/stand-in/start-stand-in.ts';
import { useStandIn } from '../../cli/stand-in/use-stand-in.ts';
import { run } from '../../lambda/run/run.ts';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import { fixtureContent, fixtureFiles } from '../fixture-content.ts';

/** The fixture, published and served as readers get it. */
export async function startSite(): Promise<Pick<StandIn, 'siteUrl' | 'close'>> {
  const deployment = { bucket: 'policies', distribution: 'E2EXAMPLE', replicas: [] };
  const { bucket, distribution: distributionId } = deployment;
  const serviceClock = () => Date.UTC(2026, 10, 18);
  const standIn = await startStandIn({ bucket, distributionId, edge: edgeOf(fixtureContent), serviceClock });
  useStandIn(standIn.endpointUrl);
  await run({ asset: contentAsset(fixtureFiles), deployment });
  return standIn;
}

import { contentAsset } from '../../cli/shared/content-asset.ts';
import { type StandIn, startStandIn } from '../../cli/stand-in/start-stand-in.ts';
import { useStandIn } from '../../cli/stand-in/use-stand-in.ts';
import type { Files } from '../../lambda/content/files/files.ts';
import { contentOf } from '../../lambda/run/load-site.ts';
import { run } from '../../lambda/run/run.ts';
import { edgeOf } from '../../lambda/shared/edge/edge-of.ts';
import { fixtureFiles } from '../fixture-content.ts';

/** A content, by default the fixture, published and served as readers get it. */
export async function startSite(files: Files = fixtureFiles): Promise<Pick<StandIn, 'siteUrl' | 'close'>> {
  const deployment = { bucket: 'policies', distribution: 'E2EXAMPLE', replicas: [] };
  const { bucket, distribution: distributionId } = deployment;
  const serviceClock = () => Date.UTC(2026, 10, 18);
  const standIn = await startStandIn({ bucket, distributionId, edge: edgeOf(contentOf(files)), serviceClock });
  useStandIn(standIn.endpointUrl);
  await run({ asset: contentAsset(files), deployment });
  return standIn;
}

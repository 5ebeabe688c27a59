import { Stack } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import { Construct } from 'constructs';

/** How much is expected, and who is notified. */
export interface CostBudgetProps {
  /** US dollars a month. */
  readonly dollars: number;
  /** An email address, or the ARN of a topic whose policy lets `budgets.amazonaws.com` publish. */
  readonly subscriber: { readonly email: string } | { readonly topicArn: string };
}

/**
 * Notifies someone when the resources of the stack have cost more in a month than expected, or are going to. AWS sees what a stack costs
 * once its tag is activated for billing: https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/activate-built-in-tags.html
 */
export class CostBudget extends Construct {
  constructor(scope: Construct, id: string, { dollars, subscriber }: CostBudgetProps) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    const subscribers =
      'email' in subscriber
        ? [{ subscriptionType: 'EMAIL', address: subscriber.email }]
        : [{ subscriptionType: 'SNS', address: subscriber.topicArn }];
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: dollars, unit: 'USD' },
        costFilters: { TagKeyValue: [`aws:cloudformation:stack-name$${stackName}`] },
      },
      notificationsWithSubscribers: ['FORECASTED', 'ACTUAL'].map((notificationType) => ({
        notification: {
          notificationType,
          comparisonOperator: 'GREATER_THAN',
          threshold: 100,
          thresholdType: 'PERCENTAGE',
        },
        subscribers,
      })),
    });
  }
}

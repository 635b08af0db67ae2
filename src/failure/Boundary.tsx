import { Component, type ReactNode } from 'react';
import type { Failed } from './usePart';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands in the place of what broke; `again` draws that anew. */
  readonly instead: (failed: Failed, again: () => void) => ReactNode;
}

interface BoundaryState {
  readonly failed: Failed | null;
  readonly times: number;
}

/** What it holds may break as it is drawn, and the rest of the page goes on. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: null, times: 0 };

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failed: { error, times: 0 } };
  }

  override render() {
    const { failed, times } = this.state;
    const { children, instead } = this.props;
    const again = () => this.setState({ failed: null, times: times + 1 });
    return failed ? instead({ ...failed, times }, again) : children;
  }
}

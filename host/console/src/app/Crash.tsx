import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import i18next from 'i18next';

/** A page that breaks takes nothing else with it. A page whose script is gone (a new version was installed) is loaded anew. */
export class Crash extends Component<{ children: ReactNode }, { error: Error | null }> {
  state: { error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) { return { error }; }

  render() {
    if (!this.state.error) return this.props.children;
    const isOld = /dynamically imported|module script|Failed to fetch/.test(this.state.error.message);
    return <Result status="error" title={i18next.t(isOld ? 'app:crash.newVersion' : 'app:crash.title')} subTitle={isOld ? undefined : this.state.error.message} extra={<Button type="primary" onClick={() => location.reload()}>{i18next.t('app:crash.reload')}</Button>} />;
  }
}

import { Outlet } from 'react-router';
import { SignInPage } from './SignInPage';
import { useVisitor } from './visitor';

/** Pages of somebody's own: until they have signed in, the sign-in stands in their place, at the same address. */
export function SignedIn() {
  return useVisitor().party ? <Outlet /> : <SignInPage />;
}

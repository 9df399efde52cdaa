import { index, route, type RouteConfig } from '@react-router/dev/routes';

export default [
  index('routes/home.tsx'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-in/:token', 'routes/sign-in-link.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('preferences', 'routes/preferences.ts'),
  route('assessments', 'routes/assessments.tsx'),
  route('assessments/new', 'routes/assessment-new.tsx'),
  route('assessments/import', 'routes/assessment-import.tsx'),
  route('assessments/:id', 'routes/assessment.tsx'),
  route('assessments/:id/general', 'routes/assessment-general.tsx'),
  route('assessments/:id/questions', 'routes/answering.tsx', [
    index('routes/answering-start.ts'),
    route(':questionId', 'routes/question.tsx'),
  ]),
  route('assessments/:id/answers', 'routes/answers.ts'),
  route('assessments/:id/targets', 'routes/assessment-targets.tsx'),
  route('assessments/:id/check', 'routes/assessment-check.tsx'),
  route('assessments/:id/result', 'routes/assessment-result.tsx'),
  route('assessments/:id/history', 'routes/assessment-history.tsx'),
  route('example', 'routes/example.tsx'),
  route('community', 'routes/community.tsx'),
  route('about', 'routes/about.tsx'),
  route('about/scoring', 'routes/about-scoring.tsx'),
  route('accessibility', 'routes/accessibility.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;

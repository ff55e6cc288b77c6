import { HomePage } from '../homes/home-page.tsx';

/** The home of each group is its work. */
export const Home = HomePage;

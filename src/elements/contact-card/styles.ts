export { contact as styles } from '../styles/contact.js';

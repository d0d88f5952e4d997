/** Indian, Fiji Indian, Sri Lankan and Pakistani names: Singh and Kaur say little, some people have a single name. */
import { nameList } from './name-list.ts'

export const SOUTH_ASIAN_SURNAMES = nameList(
  `Singh:13 Kaur:6 Kumar:7 Patel:8 Sharma:5 Prasad:3 Lal:2 Chand:2 Ram:1.5 Khan:3 Ali:2 Prakash:1 Narayan:1.2 Reddy:1.8 Gupta:1.6
  Shah:1.8 Desai:.8 Mehta:.8 Joshi:.8 Nair:1.2 Menon:.6 Thomas:1.4 Joseph:1.3 Mathew:1 George:1 Varghese:.8 Fernando:1 Perera:1.2
  Silva:.9 De_Silva:.6 Wickramasinghe:.3 Jayawardena:.3 Gunawardena:.3 Rao:1.1 Iyer:.6 Pillai:.8 Das:.6 Dutta:.4 Ghosh:.4
  Banerjee:.4 Chatterjee:.3 Mukherjee:.3 Bhatt:.5 Pandya:.4 Parmar:.5 Solanki:.4 Gill:1 Sidhu:.8 Dhillon:.8 Sandhu:.8 Grewal:.5
  Brar:.5 Bains:.3 Mann:.4 Malhotra:.4 Kapoor:.4 Chopra:.3 Verma:.8 Mishra:.5 Pandey:.4 Yadav:.6 Chaudhary:.5 Ahmed:.8 Hussain:.8
  Begum:.4 Malik:.4 Qureshi:.2 Sheikh:.3 Maharaj:.6 Deo:.5 Naidu:.7 Goundar:.5 Mani:.4 Raj:.6 Dayal:.3 Nand:.4 Sami:.3 Bhana:.4
  Dahya:.2 Parbhu:.2 Ranchhod:.2 Krishnan:.5 Subramaniam:.4 Ramakrishnan:.2 Venkatesh:.2`,
)

export const SOUTH_ASIAN_GIVEN_NAMES = {
  female:
    nameList(`Priya Anjali Pooja Neha Sunita Anita Kavita Ritu Deepika Shreya Sonia Meena Rekha Geeta Seema Asha Nisha
    Divya Swati Harpreet Manpreet Gurpreet Simran Jaspreet Amandeep Rajwinder Navneet Lakshmi Radha Sarita Usha Kamla Roshni
    Shalini Ashwini Vidya Fatima Aisha Ayesha Zainab Nadia Dilani Chathurika Sanduni Reshma Jyoti Parveen Kiran Bhavna`),
  male: nameList(`Rahul Amit Rajesh Sanjay Vijay Ashok Suresh Ravi Anil Sunil Manoj Deepak Rakesh Arun Vikram Nitin Sandeep
    Gurpreet Harpreet Jaspreet Manpreet Amandeep Sukhdeep Parminder Baljit Kuldeep Avtar Balwinder Karan Arjun Rohan Aarav
    Krishna Ram Mohammed Imran Faisal Bilal Usman Ali Nuwan Chaminda Kasun Dinesh Mahesh Ramesh Naresh Pranav Vishal Ajay
    Abhishek Hardeep Lovepreet Jagdeep Satnam`),
}

import { Refused } from "@/components/ui/refused";

export default function NotFound() {
	return <Refused />;
}

import { useSay, type Words } from "../language.ts";

type PersonChipProps = {
  readonly name: string;
  readonly post: Words;
  readonly unit: Words;
  /** What the person is here: "Người chịu trách nhiệm". */
  readonly role?: Words;
};

/** A named person in office: rõ người. Never used for residents. */
export const PersonChip = ({ name, post, unit, role }: PersonChipProps) => {
  const say = useSay();
  return (
    <div class="person">
      <span class="initial" aria-hidden="true">
        {initialOf(name)}
      </span>
      <div>
        {role && <p class="role">{say(role)}</p>}
        <p class="name">{name}</p>
        <p class="post">
          {say(post)}, {say(unit)}
        </p>
      </div>
    </div>
  );
};

/** The letter that stands for somebody: Vietnamese people are called by the last word of their name. */
export const initialOf = (name: string): string =>
  Array.from(name.trim().split(/\s+/).at(-1) ?? "")[0]?.toLocaleUpperCase("vi") ?? "";

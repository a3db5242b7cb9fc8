/** Shows the chosen pictures before they are sent, and makes large ones smaller so that they arrive at all. */
customElements.define(
  "dv-photos",
  class extends HTMLElement {
    readonly list = document.createElement("ul");

    connectedCallback(): void {
      const field = this.querySelector("input");
      if (field === null) return;
      this.list.className = "chosen";
      this.append(this.list);
      field.addEventListener("change", () => void this.take(field));
      // Put there by a script, smaller already: shown, and left as they are.
      field.addEventListener("dv-chosen", () => this.show([...(field.files ?? [])]));
    }

    async take(field: HTMLInputElement): Promise<void> {
      const chosen = [...(field.files ?? [])];
      const smaller = await Promise.all(chosen.map((file) => this.shrink(file)));
      const files = new DataTransfer();
      for (const file of smaller) files.items.add(file);
      field.files = files.files;
      this.show(smaller);
    }

    show(files: readonly File[]): void {
      for (const image of this.list.querySelectorAll("img")) URL.revokeObjectURL(image.src);
      this.list.replaceChildren(...files.map((file) => this.item(file)));
    }

    item(file: File): HTMLLIElement {
      const item = document.createElement("li");
      if (file.type.startsWith("image/")) {
        const image = document.createElement("img");
        image.alt = "";
        image.src = URL.createObjectURL(file);
        image.addEventListener("error", () => image.remove());
        item.append(image);
      }
      const size = Math.max(1, Math.round(file.size / 1024)).toLocaleString();
      item.append(`${file.name} · ${size} KB`);
      return item;
    }

    /** The same picture, smaller and as JPEG; whatever cannot be read goes as it is. */
    async shrink(file: File): Promise<File> {
      if (!/^image\/(jpeg|png|webp)$/.test(file.type) || file.size < 600_000) return file;
      try {
        const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
        // 2048 px on the longest side: enough to read a sign across a street.
        const scale = Math.min(1, 2048 / Math.max(picture.width, picture.height));
        const canvas = document.createElement("canvas");
        canvas.width = Math.round(picture.width * scale);
        canvas.height = Math.round(picture.height * scale);
        canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
        const made = await new Promise<Blob | null>((done) => {
          canvas.toBlob(done, "image/jpeg", 0.85);
        });
        if (made === null || made.size >= file.size) return file;
        return new File([made], file.name.replace(/\.\w+$/, ".jpg"), { type: "image/jpeg" });
      } catch {
        return file;
      }
    }
  },
);

import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";

interface BoundaryProps {
  /** Names the part, as the first word of a sentence. */
  readonly what: string;
  readonly children: ReactNode;
}

/** When a part of the page breaks, it says so and offers a way on, and the other parts stay. */
export class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="notice-page" role="alert">
        <p className="notice-title">{this.props.what} gặp lỗi.</p>
        <p>Cuộc trò chuyện và chữ đang viết dở không mất.</p>
        <div className="button-row">
          <Button onClick={() => this.setState({ broken: false })}>Mở lại</Button>
          <Button variant="default" onClick={() => window.location.reload()}>
            Tải lại trang
          </Button>
        </div>
      </div>
    );
  }
}
